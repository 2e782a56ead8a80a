package org.dingzuo.ordering;

/** Whether a wish can be made. */
sealed interface Checking {
    record Fine(Checked checked) implements Checking {}

    record Refused(OfferOutcome outcome) implements Checking {}
}

package org.dingzuo.ordering.offering;

/** Whether a wish can be made. */
public sealed interface Checking {
    record Fine(Checked checked) implements Checking {}

    record Refused(OfferOutcome outcome) implements Checking {}
}

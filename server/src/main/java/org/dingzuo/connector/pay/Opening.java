package org.dingzuo.connector.pay;

/** What came of a buyer's wish to pay. */
public sealed interface Opening {
    record Invited(Attempt attempt, Invitation how) implements Opening {}

    /** Paid, or no longer asked for. */
    record NotAsked() implements Opening {}

    /** The studio does not take money this way. */
    record NotOffered() implements Opening {}

    record TooMany() implements Opening {}
}

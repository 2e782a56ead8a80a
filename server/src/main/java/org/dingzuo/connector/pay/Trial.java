package org.dingzuo.connector.pay;

/** What came of trying an account out. */
public sealed interface Trial {
    /** Number and keys fit: the provider took our signature, and we its. */
    record Works() implements Trial {}

    /** @param why the provider's own code */
    record Refused(String why) implements Trial {}

    /** It answered, but not with the signature of the key that was entered. */
    record NotVouched() implements Trial {}

    record Silent() implements Trial {}
}

package org.dingzuo.connector.pay;

/** How a refund stands at its provider. */
public sealed interface Going {
    record Returned() implements Going {}

    record OnItsWay() implements Going {}

    /** The provider will not do it by itself. @param why a stable code, the provider's own where it has one */
    record Refused(String why) implements Going {}

    /** No answer, or none that can be believed: send again, it counts once. */
    record Silent() implements Going {}
}

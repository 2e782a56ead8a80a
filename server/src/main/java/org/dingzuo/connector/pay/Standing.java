package org.dingzuo.connector.pay;

import java.time.Instant;
import org.dingzuo.kernel.Money;

/** How an attempt stands at its provider. */
public sealed interface Standing {
    /** @param transaction the provider's own number */
    record Paid(String transaction, Money amount, Instant at) implements Standing {}

    record Waiting() implements Standing {}

    record Closed() implements Standing {}

    /** No answer, or none that can be believed: ask again. */
    record Silent() implements Standing {}
}

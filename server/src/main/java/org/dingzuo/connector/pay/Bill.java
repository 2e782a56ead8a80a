package org.dingzuo.connector.pay;

import java.util.List;
import org.dingzuo.kernel.Money;

/** What a provider says it moved for the studio on one day. */
public sealed interface Bill {
    record Lines(List<Line> lines) implements Bill {}

    /** Not written yet, or no answer that can be believed. */
    record NotReady() implements Bill {}

    /** @param number our own number of the attempt, or of the refund */
    record Line(Kind kind, String number, Money amount) {}

    enum Kind {
        PAYMENT,
        REFUND
    }
}

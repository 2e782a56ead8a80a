package org.dingzuo.connector.pay;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A refund on its way through a provider. @param trouble why it is stuck */
public record MoneyBack(
        UUID refund,
        Attempt attempt,
        Money amount,
        State state,
        @Nullable String trouble,
        Instant decidedAt) {
    public enum State {
        /** To be sent. */
        WAITING,
        /** The provider has it and says so. */
        SENT,
        RETURNED,
        /** The provider refused it: a person has to look. */
        STUCK,
        /** A person sent it by other means. */
        BY_HAND
    }

    /** As the provider knows it. */
    public String number() {
        return Numbers.of(refund);
    }
}

package org.dingzuo.payment;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.kernel.Money;

/** The studio's own money, owed to a buyer. Sent by hand: no provider pays out what never came in. @param reason a stable code */
public record Payout(UUID id, UUID reference, Money amount, String reason, State state, Instant owedAt) {
    public enum State {
        OWED,
        SENT
    }
}

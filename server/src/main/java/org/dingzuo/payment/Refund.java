package org.dingzuo.payment;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Money on its way back to a buyer. @param reason a stable code */
public record Refund(
        UUID id,
        PaymentId payment,
        UUID reference,
        Money amount,
        String provider,
        String reason,
        State state,
        Instant owedAt,
        @Nullable Instant returnedAt) {
    public enum State {
        OWED,
        RETURNED
    }
}

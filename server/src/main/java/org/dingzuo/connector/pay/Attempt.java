package org.dingzuo.connector.pay;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/** One try at paying, by one method. The buyer of one payment may try several; each has a number of its own at the provider.
 *  @param until from then on the provider takes no money for it
 *  @param transaction the provider's own number, once it is paid */
public record Attempt(
        UUID id,
        PaymentId payment,
        Method method,
        Money amount,
        State state,
        Instant openedAt,
        Instant until,
        @Nullable String transaction,
        @Nullable Instant paidAt) {
    public enum State {
        OPEN,
        PAID,
        /** Can no longer be paid. Money that came all the same is still taken in. */
        CLOSED
    }

    /** As the provider knows it: 32 characters. */
    public String number() {
        return Numbers.of(id);
    }
}

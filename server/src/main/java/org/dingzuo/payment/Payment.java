package org.dingzuo.payment;

import java.util.UUID;
import org.dingzuo.kernel.Money;

/** One sum asked of one buyer. @param reference what it is for; this module does not know what that is */
public record Payment(PaymentId id, UUID reference, Money amount, State state) {
    public enum State {
        /** Asked for. */
        OPEN,
        /** The buyer says it is paid and shows proof; the maker has not confirmed it. */
        PROVEN,
        RECEIVED,
        /** No longer asked for. Money that comes all the same is still taken in. */
        VOID
    }
}

package org.dingzuo.payment.spi;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One way in which money comes and goes back. */
public interface PaymentProvider {
    /** Lower case and stable; names the cash account in the ledger. */
    String name();

    Kind kind();

    /** By which methods a buyer of the studio in scope can pay this way now, as clients know them. Empty: not set up here. */
    default List<String> methods() {
        return List.of(name().toUpperCase(Locale.ROOT));
    }

    /** Returns a sum of a payment that came this way. Runs inside the transaction that decided it: whoever must call outside answers
     *  {@link Returning#OWED}, does it in a job of its own, and tells the payment desk when the money has left. */
    Returning giveBack(GoingBack money);

    /** Whether this way has given up on a refund, so that only a person can send it back. */
    default boolean needsAHand(UUID refund) {
        return true;
    }

    /** A person wants to send a refund back by other means. False: this way still works on it, and it might arrive twice. True: this
     *  way will never touch it again. */
    default boolean handOver(UUID refund) {
        return true;
    }

    enum Kind {
        /** Pays without money: demo and tests. */
        SANDBOX,
        /** The buyer pays outside and shows a picture; the maker looks at the account. */
        BY_HAND,
        /** Moves real money by itself. */
        REAL
    }

    enum Returning {
        RETURNED,
        OWED
    }
}

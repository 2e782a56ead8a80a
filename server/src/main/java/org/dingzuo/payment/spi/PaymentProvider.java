package org.dingzuo.payment.spi;

import java.util.UUID;
import org.dingzuo.kernel.Money;

/** One way in which money comes and goes back. */
public interface PaymentProvider {
    /** Lower case and stable; names the cash account in the ledger. */
    String name();

    Kind kind();

    /** Returns a sum of a payment that came this way. Runs inside the transaction that decided it: whoever must call outside answers
     *  {@link Returning#OWED}, does it in a job of its own, and tells the payment desk when the money has left. */
    Returning giveBack(UUID refund, UUID payment, Money amount);

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

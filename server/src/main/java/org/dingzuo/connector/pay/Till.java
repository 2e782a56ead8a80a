package org.dingzuo.connector.pay;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.foundation.problem.Faults;

/** One provider's desk. Calls outside and never throws for what a line or a provider may do: silence is an answer. Runs outside of any
 *  transaction. */
public interface Till {
    /** Lower case and stable; names the cash account in the ledger. */
    String provider();

    /** What a studio has to enter, in the order of asking. */
    List<MerchantField> fields();

    /** Notes what is wrong with an account before it is kept. */
    void check(Merchant merchant, Faults faults);

    /** Opens the payment at the provider, or opens the same one again. */
    Invitation invite(Merchant merchant, Ask ask);

    Standing look(Merchant merchant, Attempt attempt);

    /** Makes an attempt impossible to pay. False: it may still be paid; look again. */
    boolean close(Merchant merchant, Attempt attempt);

    /** The same refund may be sent again: it moves money once. */
    Going sendBack(Merchant merchant, MoneyBack back);

    Going lookAfter(Merchant merchant, MoneyBack back);

    Bill bill(Merchant merchant, LocalDate day);

    /** A call that changes nothing, to see whether number and keys fit together. */
    Trial tryOut(Merchant merchant);
}

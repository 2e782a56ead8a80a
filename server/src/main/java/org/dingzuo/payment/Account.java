package org.dingzuo.payment;

import java.util.Map;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;

/** The accounts of the ledger beside the cash ones, one per provider. */
final class Account {
    /** The buyers' money until their piece is delivered. */
    static final String ADVANCES = "advances";

    static final String REFUNDS_OWED = "refunds-owed";
    static final String SALES = "sales";
    /** Kept from a cancelled order for material cut and hours worked (Civil Code 787). */
    static final String COMPENSATION = "compensation";
    /** What the studio pays for its own breach: earnest money a second time, interest. */
    static final String PENALTIES = "penalties";

    static final String PAYOUTS_OWED = "payouts-owed";

    /** On its way from one reference to another; never anything on it for longer than a moment. */
    static final String CARRIED = "carried";

    private Account() {}

    static String cash(String provider) {
        return "cash:" + provider;
    }

    /** What is received and neither given back, kept nor earned. */
    static Money held(Map<String, Money> balances) {
        return balances.getOrDefault(ADVANCES, Money.ZERO).negated();
    }

    /** What a buyer has paid for good so far, wherever it stands now. */
    static Money buyersMoney(Map<String, Money> balances) {
        return Stream.of(ADVANCES, SALES, COMPENSATION)
                .map(account -> balances.getOrDefault(account, Money.ZERO))
                .reduce(Money.ZERO, Money::plus)
                .negated();
    }
}

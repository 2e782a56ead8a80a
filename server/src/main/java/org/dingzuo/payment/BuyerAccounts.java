package org.dingzuo.payment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.reading.Read;

/** The accounts of several references. */
public final class BuyerAccounts {
    private final Map<UUID, List<PaymentLedger.Balance>> balances;
    private final Map<UUID, List<Payment>> payments;
    private final Map<UUID, List<Refund>> refunds;
    private final Map<UUID, List<Payout>> payouts;

    BuyerAccounts(Read read) {
        balances = read.all(PaymentLedger.BALANCES);
        payments = read.all(PaymentLedger.ALL);
        refunds = read.all(RefundLedger.ALL);
        payouts = read.all(PayoutLedger.ALL);
    }

    /** An empty one where nothing was ever asked. */
    public BuyerAccount of(UUID reference) {
        var accounts = balances.getOrDefault(reference, List.of()).stream()
                .collect(Collectors.toMap(PaymentLedger.Balance::account, PaymentLedger.Balance::amount));
        return new BuyerAccount(
                Account.buyersMoney(accounts),
                Account.held(accounts),
                payments.getOrDefault(reference, List.of()),
                refunds.getOrDefault(reference, List.of()),
                payouts.getOrDefault(reference, List.of()));
    }
}

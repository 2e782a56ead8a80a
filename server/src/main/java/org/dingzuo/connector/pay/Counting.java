package org.dingzuo.connector.pay;

import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.Payments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place where a provider's word becomes money in the books. */
@Component
public class Counting {
    private static final Logger log = LoggerFactory.getLogger(Counting.class);

    private final Payments payments;
    private final AttemptStore store;
    private final Differences differences;
    private final TransactionTemplate transaction;

    Counting(Payments payments, AttemptStore store, Differences differences, TransactionTemplate transaction) {
        this.payments = payments;
        this.store = store;
        this.differences = differences;
        this.transaction = transaction;
    }

    /** False: the sum is not the one that was asked for. It is not booked but kept for a person to look at. */
    public boolean take(Attempt attempt, Standing.Paid paid) {
        if (attempt.state() == Attempt.State.PAID) {
            return true;
        }
        if (!paid.amount().equals(attempt.amount())) {
            log.warn("payment of another sum attemptId={}", attempt.id());
            differences.wrongSum(attempt, paid);
            return false;
        }
        // Booked first, marked afterwards: told or asked again after a fall in between, the same arrival counts once.
        payments.receive(attempt.payment(), attempt.method().provider(), attempt.id());
        transaction.executeWithoutResult(status -> store.markPaid(StudioScope.studio(), attempt.id(), paid));
        return true;
    }
}

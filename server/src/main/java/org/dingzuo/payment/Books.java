package org.dingzuo.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays the ledger beside what it was written from: payments, refunds and payouts of every way of paying, sandbox and by hand included. They
 *  can only differ by a fault of this house. */
@Service
@Transactional(readOnly = true)
public class Books {
    private final BooksStore store;

    Books(BooksStore store) {
        this.store = store;
    }

    /** @param reference whose money; null: it is about a whole way of paying
     *  @param provider the way; null: it is about one reference
     *  @param booked what the ledger says @param counted what payments, refunds and payouts come to */
    public record Difference(
            Kind kind, @Nullable UUID reference, @Nullable String provider, Money booked, Money counted) {}

    public enum Kind {
        /** What a buyer has paid and did not get back. */
        BUYERS_MONEY,
        /** What lies with one way of paying. */
        CASH
    }

    /** At most 200 of each kind; none: the books agree. */
    public List<Difference> differences() {
        var studio = StudioScope.studio();
        var found = new ArrayList<>(store.buyersMoney(studio));
        found.addAll(store.cash(studio));
        return found;
    }
}

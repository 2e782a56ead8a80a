package org.dingzuo.ordering.bookcheck;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.ordering.bookcheck.BookDifference.Kind;
import org.dingzuo.payment.Books;
import org.dingzuo.payment.Payments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares what orders agree to with what the ledger holds, and the ledger with payments, refunds and payouts. The providers' own bills are
 *  compared elsewhere ({@code connector}); these differences can only be faults of this house. */
@Service
public class BookCheck {
    private static final EnumSet<OrderState> SOLD =
            EnumSet.of(OrderState.SHIPPED, OrderState.DELIVERED, OrderState.CLOSED);
    private static final int AT_ONCE = 500;

    private final OrderStore store;
    private final OrderViews views;
    private final BookDifferenceStore differences;
    private final Books books;
    private final Payments payments;
    private final Clock clock;

    BookCheck(
            OrderStore store,
            OrderViews views,
            BookDifferenceStore differences,
            Books books,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.differences = differences;
        this.books = books;
        this.payments = payments;
        this.clock = clock;
    }

    /** Looks at everything as of one moment, and writes down what differs. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public List<BookDifference> look() {
        var found = new ArrayList<BookDifference>();
        for (var each : books.differences()) {
            var subject = each.reference() == null
                    ? String.valueOf(each.provider())
                    : each.reference().toString();
            found.add(difference(Kind.valueOf(each.kind().name()), subject, each.counted(), each.booked()));
        }
        var sold = store.inState(StudioScope.studio(), SOLD);
        for (int from = 0; from < sold.size(); from += AT_ONCE) {
            views.of(sold.subList(from, Math.min(sold.size(), from + AT_ONCE)))
                    .forEach(order -> unpaid(order).ifPresent(found::add));
        }
        for (var order : store.inState(StudioScope.studio(), EnumSet.of(OrderState.CANCELLED, OrderState.EXPIRED))) {
            var held = payments.held(order);
            if (!held.isZero()) {
                found.add(difference(Kind.HELD_AFTER_END, order.toString(), Money.ZERO, held));
            }
        }
        differences.replace(StudioScope.studio(), found);
        return found;
    }

    /** As the last nightly comparison found them. */
    @Transactional(readOnly = true)
    public List<BookDifference> differences() {
        return differences.all(StudioScope.studio());
    }

    private Optional<BookDifference> unpaid(OrderView order) {
        var back = order.goodsReturn();
        var refunded = back == null || back.refunded() == null ? Money.ZERO : back.refunded();
        var expected = order.total().minus(refunded);
        return expected.equals(order.paid())
                ? Optional.empty()
                : Optional.of(difference(Kind.UNPAID_SALE, order.id().value().toString(), expected, order.paid()));
    }

    private BookDifference difference(Kind kind, String subject, Money expected, Money found) {
        return new BookDifference(kind, subject, expected, found, clock.instant());
    }
}

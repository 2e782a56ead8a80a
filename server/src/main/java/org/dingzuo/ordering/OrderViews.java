package org.dingzuo.ordering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Payouts;
import org.dingzuo.promise.Promised;
import org.dingzuo.promise.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins orders with their money, their promise, and with what happened to them. */
@Component
class OrderViews {
    private final OrderStore store;
    private final HappeningLedger happened;
    private final CancellationStore cancellations;
    private final DateRequestStore requests;
    private final AmendmentStore amendments;
    private final InstalmentStore instalments;
    private final ApprovalStore approvals;
    private final CustomerWaitStore waits;
    private final GoodsReturnStore goodsReturns;
    private final SettlementStore settlements;
    private final Payouts payouts;
    private final LateOrders late;
    private final Promises promises;
    private final Payments payments;

    OrderViews(
            OrderStore store,
            HappeningLedger happened,
            CancellationStore cancellations,
            DateRequestStore requests,
            AmendmentStore amendments,
            InstalmentStore instalments,
            ApprovalStore approvals,
            CustomerWaitStore waits,
            GoodsReturnStore goodsReturns,
            SettlementStore settlements,
            Payouts payouts,
            LateOrders late,
            Promises promises,
            Payments payments) {
        this.store = store;
        this.happened = happened;
        this.cancellations = cancellations;
        this.requests = requests;
        this.amendments = amendments;
        this.instalments = instalments;
        this.approvals = approvals;
        this.waits = waits;
        this.goodsReturns = goodsReturns;
        this.settlements = settlements;
        this.payouts = payouts;
        this.late = late;
        this.promises = promises;
        this.payments = payments;
    }

    List<OrderView> of(Collection<UUID> ids) {
        var studio = StudioScope.studio();
        var paid = payments.paid(ids);
        var agreed = instalments.of(studio, ids);
        var sentBack = goodsReturns.of(studio, ids);
        var photos = approvals.latest(studio, ids);
        var waited = waits.latest(studio, ids);
        var asked = payments.of(ids);
        var refunds = payments.refundsOf(ids);
        var owed = payouts.of(ids);
        var settled = settlements.of(studio, ids);
        var endings = cancellations.find(studio, ids);
        var amended = amendments.latest(studio, ids);
        var requested = requests.open(studio, ids);
        var promised = promises.of(ids);
        var happenings = happened.of(studio, ids);
        return store.find(studio, ids).stream()
                .map(row -> new OrderView(
                        row.id(),
                        row.number(),
                        row.state(),
                        row.buyer(),
                        row.offer(),
                        row.agreement(),
                        promise(row.offer().promise(), promised.get(row.id().value())),
                        paid.getOrDefault(row.id().value(), Money.ZERO),
                        row.placedAt(),
                        row.holdExpiresAt(),
                        row.language(),
                        agreed.getOrDefault(row.id().value(), List.of()),
                        asked.getOrDefault(row.id().value(), List.of()),
                        refunds.getOrDefault(row.id().value(), List.of()),
                        owed.getOrDefault(row.id().value(), List.of()),
                        endings.get(row.id().value()),
                        settled.get(row.id().value()),
                        sentBack.get(row.id().value()),
                        photos.get(row.id().value()),
                        waited.get(row.id().value()),
                        newShipBy(row),
                        requested.get(row.id().value()),
                        amended.get(row.id().value()),
                        happenings.getOrDefault(row.id().value(), List.of()),
                        row.version()))
                .toList();
    }

    private @Nullable LocalDate newShipBy(OrderRow row) {
        return row.state() == OrderState.PAID_LATE
                ? late.possible(row.id(), row.offer()).orElse(null)
                : null;
    }

    /** The plan knows the promise as it stands; the days on the road stay as they were agreed. */
    private static Offer.Promise promise(Offer.Promise accepted, @Nullable Promised now) {
        if (now == null) {
            return accepted;
        }
        var road = ChronoUnit.DAYS.between(accepted.shipBy(), accepted.arriveBy());
        return new Offer.Promise(
                now.dates().shipBy(),
                now.dates().shipBy().plusDays(road),
                now.dates().safetyDays(),
                now.dates().confidence(),
                now.line(),
                now.because());
    }
}

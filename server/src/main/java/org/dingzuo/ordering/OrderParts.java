package org.dingzuo.ordering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.reading.Read;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.payment.BuyerAccount;
import org.jspecify.annotations.Nullable;

/** Orders, and what belongs to them and stands in tables of its own. */
final class OrderParts {
    private final List<OrderRow> rows;
    private final Map<UUID, List<AgreedInstalment>> instalments;
    private final Map<UUID, Cancellation> cancellations;
    private final Map<UUID, Settled> settlements;
    private final Map<UUID, GoodsReturn> goodsReturns;
    private final Map<UUID, Approval> approvals;
    private final Map<UUID, CustomerWait> waits;
    private final Map<UUID, DateRequest> dateRequests;
    private final Map<UUID, Amendment> amendments;
    private final Map<UUID, List<OrderView.Happening>> happenings;

    private OrderParts(Read read) {
        rows = read.list(OrderStore.ROWS);
        instalments = read.all(InstalmentStore.ALL);
        cancellations = read.one(CancellationStore.ALL);
        settlements = read.one(SettlementStore.ALL);
        goodsReturns = read.one(GoodsReturnStore.ALL);
        approvals = read.one(ApprovalStore.LATEST);
        waits = read.one(CustomerWaitStore.LATEST);
        dateRequests = read.one(DateRequestStore.OPEN);
        amendments = read.one(AmendmentStore.LATEST);
        happenings = read.all(HappeningLedger.ALL);
    }

    /** All of them in one statement. */
    static OrderParts of(Collection<UUID> orders, ReadingStore readings) {
        return new OrderParts(readings.of(
                orders,
                OrderStore.ROWS,
                InstalmentStore.ALL,
                CancellationStore.ALL,
                SettlementStore.ALL,
                GoodsReturnStore.ALL,
                ApprovalStore.LATEST,
                CustomerWaitStore.LATEST,
                DateRequestStore.OPEN,
                AmendmentStore.LATEST,
                HappeningLedger.ALL));
    }

    /** The oldest first. */
    List<OrderRow> rows() {
        return rows;
    }

    OrderView joined(OrderRow row, Offer.Promise promise, @Nullable LocalDate newShipBy, BuyerAccount account) {
        var id = row.id().value();
        return new OrderView(
                row.id(),
                row.number(),
                row.state(),
                row.buyer(),
                row.offer(),
                row.agreement(),
                promise,
                account.paid(),
                account.held(),
                row.placedAt(),
                row.holdExpiresAt(),
                row.language(),
                row.booking(),
                instalments.getOrDefault(id, List.of()),
                account.payments(),
                account.refunds(),
                account.payouts(),
                cancellations.get(id),
                settlements.get(id),
                goodsReturns.get(id),
                approvals.get(id),
                waits.get(id),
                newShipBy,
                dateRequests.get(id),
                amendments.get(id),
                happenings.getOrDefault(id, List.of()),
                row.version());
    }
}

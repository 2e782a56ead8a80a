package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Payout;
import org.dingzuo.payment.Refund;
import org.jspecify.annotations.Nullable;

/** An order as it stands.
 *  @param number what people call it
 *  @param offer as it stands: as accepted, or as both changed it since
 *  @param agreement number of the agreement it stands by; 0: the accepted offer
 *  @param amendment the latest change that somebody asked for, answered or not; null: none
 *  @param promise as it stands now: the accepted one, unless its date was agreed anew
 *  @param booking the drop, cycle or series that it came from; null: none
 *  @param paid what came in and did not go back
 *  @param held of that what the studio may still have to give back
 *  @param payments every sum asked of the buyer, in the order of asking
 *  @param instalments the parts of its money, in the order of agreeing
 *  @param goodsReturn what its buyer sends or sent back; null: nothing
 *  @param approval the latest photo that the buyer was asked about; null: none
 *  @param customerWait the latest thing that its buyer was waited for, open or over; null: none
 *  @param dateRequest the maker asks for another day, and the buyer has not answered
 *  @param payouts what the studio owes or paid the buyer out of its own pocket
 *  @param settlement how its money was settled when it ended early; null: it did not, or it ended unpaid
 *  @param newShipBy of an order that was paid late: when it could leave now; null: never, or it was not paid late */
public record OrderView(
        OrderId id,
        String number,
        OrderState state,
        BuyerId buyer,
        Offer offer,
        int agreement,
        Offer.Promise promise,
        Money paid,
        Money held,
        Instant placedAt,
        Instant holdExpiresAt,
        Language language,
        @Nullable UUID booking,
        List<AgreedInstalment> instalments,
        List<Payment> payments,
        List<Refund> refunds,
        List<Payout> payouts,
        @Nullable Cancellation cancellation,
        @Nullable Settled settlement,
        @Nullable GoodsReturn goodsReturn,
        @Nullable Approval approval,
        @Nullable CustomerWait customerWait,
        @Nullable LocalDate newShipBy,
        @Nullable DateRequest dateRequest,
        @Nullable Amendment amendment,
        List<Happening> happenings,
        long version) {

    /** In these states something of it may still be otherwise. */
    public static final Set<OrderState> CHANGEABLE = Set.of(OrderState.CONFIRMED, OrderState.MAKING);

    /** Something that happened to the order, as its buyer may see it. */
    public record Happening(Instant at, String kind, Map<String, String> parameters) {}

    /** Whether the clock of its promise stands still. */
    public boolean waitsForBuyer() {
        return customerWait != null && customerWait.isOpen();
    }

    /** Whether what it waits for has to be sent: the piece to be repaired, or material of the buyer's own. */
    public boolean waitsForThing() {
        return customerWait != null
                && customerWait.isOpen()
                && customerWait.awaited().isThing();
    }

    /** Whether what it waits for is the piece to be repaired: nothing but its arrival ends that. */
    public boolean waitsForPiece() {
        return customerWait != null && customerWait.isOpen() && customerWait.awaited() == CustomerWait.Awaited.PIECE;
    }

    /** What of it was paid and what is still to pay, part by part. */
    public Owing owing() {
        return Owing.of(instalments, paid);
    }

    /** What is still to pay, due or not. */
    public Money due() {
        return total().minus(paid);
    }

    /** The accepted total and what was agreed since. */
    public Money total() {
        return Money.sum(instalments.stream().map(AgreedInstalment::amount).toList());
    }
}

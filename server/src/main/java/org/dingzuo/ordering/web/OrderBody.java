package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.customer.Buyer;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An order as its maker reads it: what the buyer sees, who the buyer is, and the maker's own side.
 *  @param buyer null once the personal data was erased
 *  @param costs what the order has cost so far
 *  @param endings the ways in which it could end now
 *  @param can what the maker can do now: CONFIRM_PAYMENT, REFUSE_PAYMENT, CANCEL, PROPOSE_KEPT, NOTE_RETURN,
 *      AWAIT_BUYER, END_WAIT, RECEIVE_PIECE, AGREE_CHANGE, DECLINE_CHANGE, PROPOSE_CHANGE, AGREE_COSTS, REFUSE_COSTS */
record OrderBody(
        TrackBody order,
        String trackingUrl,
        @Nullable Person buyer,
        List<PaymentBody> payments,
        List<RefundBody> refunds,
        List<PayoutBody> payouts,
        List<TrackBody.CostBody> costs,
        List<EndingBody> endings,
        List<NoteBody> notes,
        List<String> can) {

    /** As it was said with this order. @param id of the buyer, over all their orders */
    record Person(UUID id, String name, String phone, Address address) {
        static Person of(UUID id, Buyer buyer) {
            var at = buyer.address();
            return new Person(
                    id, buyer.name(), buyer.phone(), new Address(at.province(), at.city(), at.district(), at.line()));
        }
    }

    record Address(String province, String city, String district, String line) {}

    record PaymentBody(UUID id, Money amount, String state) {}

    record RefundBody(UUID id, Money amount, String provider, String reason, String state) {}

    /** Out of the studio's own pocket. @param state OWED or SENT */
    record PayoutBody(UUID id, Money amount, String text, String state) {}

    /** One way in which the order could end now, and what it would come to. @param ending BUYER_ENDS and others */
    record EndingBody(String ending, String text, TrackBody.Settled settlement) {}

    record NoteBody(UUID id, String words, OffsetDateTime at) {}

    record ListBody(List<LineBody> orders, int page, int size, long total) {}

    record ColumnBody(String state, String name, long total, List<LineBody> orders) {}

    record LineBody(
            UUID id,
            String number,
            String state,
            String stateName,
            @Nullable String buyer,
            List<PieceBody> pieces,
            Money total,
            LocalDate shipBy,
            OffsetDateTime placedAt,
            OffsetDateTime holdExpiresAt,
            boolean cancellationAsked) {}

    record PieceBody(String name, int quantity) {}
}

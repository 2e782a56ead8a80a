package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An order as its buyer's client reads it.
 *  @param payment what to pay now; null: nothing
 *  @param newDate of an order that was paid late: the day it could leave now; null: not late, or no day is left
 *  @param asked the maker asks for another day; null: not so
 *  @param moved every time another day was agreed, the oldest first
 *  @param can what the buyer can do now: PAY, SHOW_PROOF, PAY_BALANCE, CANCEL, ASK_CANCELLATION, ACCEPT_KEPT, ACCEPT_DATE,
 *     AGREE_DATE, REFUSE_DATE, CONFIRM_RECEIPT */
record TrackBody(
        UUID order,
        String number,
        Shop shop,
        String state,
        OffsetDateTime placedAt,
        @Nullable OffsetDateTime holdExpiresAt,
        List<Line> lines,
        OfferBody.Promise promise,
        Cash money,
        @Nullable Due payment,
        List<Photo> photos,
        @Nullable Parcel parcel,
        @Nullable LocalDate newDate,
        @Nullable Asked asked,
        List<Moved> moved,
        @Nullable Ending cancellation,
        List<Back> refunds,
        List<String> can,
        List<Happening> happenings) {

    record Shop(String slug, String name) {}

    record Line(
            String design,
            String name,
            int quantity,
            List<Chosen> choices,
            List<OfferBody.Price> price,
            String returns) {}

    /** One option and what was chosen, in words. */
    record Chosen(String group, String choice) {}

    record Cash(Money total, Money paid, Money freight, List<Instalment> instalments) {}

    record Instalment(String kind, Money amount, String due, Money paid) {}

    /** @param transfer how to pay it outside of this house; null: the studio has not said */
    record Due(
            UUID id,
            Money amount,
            List<String> methods,
            @Nullable Transfer transfer) {}

    /** @param account where to send the money, in the studio's words
     *  @param wechat link to the picture of its WeChat code, as is {@code alipay}; null: it has none */
    record Transfer(
            String account,
            @Nullable String wechat,
            @Nullable String alipay) {}

    /** @param step the step it was taken at, as on the promise line */
    record Photo(
            String url,
            OffsetDateTime takenAt,
            @Nullable String step,
            @Nullable String stepLabel) {}

    record Parcel(String carrier, String number, LocalDate shippedOn) {}

    /** The buyer's wish to end begun work. @param kept what the maker proposes to keep, and why; null: not answered yet */
    record Ending(OffsetDateTime askedAt, @Nullable KeptBody kept) {}

    record KeptBody(Money material, Money work, Money sum, String because) {}

    /** @param shipBy the day asked for @param former the day promised until now */
    record Asked(LocalDate shipBy, LocalDate former, String reason) {}

    /** @param from the day on which it was to arrive before @param on the day on which the buyer agreed */
    record Moved(LocalDate from, LocalDate to, LocalDate on, Why because) {}

    record Why(String code, String text) {}

    /** Money on its way back. @param state OWED or RETURNED */
    record Back(Money amount, String state) {}

    record Happening(OffsetDateTime at, String kind, String text) {}
}

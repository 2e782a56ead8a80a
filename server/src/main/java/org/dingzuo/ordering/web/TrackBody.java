package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An order as its buyer's client reads it.
 *  @param onTheHouse whether it puts an earlier order right and costs nothing: nothing of it is changed or bought again
 *  @param series that it is or was in; null: none
 *  @param payment what to pay now; null: nothing
 *  @param arrivedOn the day on which it came into the buyer's hands; null: not yet
 *  @param newDate of an order that was paid late: the day it could leave now; null: not late, or no day is left
 *  @param asked the maker asks for another day; null: not so
 *  @param moved every time another day was agreed, the oldest first
 *  @param change the latest change that somebody asked for; null: none
 *  @param agreements what was agreed: the accepted offer, then every change
 *  @param approval the latest photo that the buyer was asked about; null: none
 *  @param awaited the latest thing that the work waits or waited for from the buyer; null: none
 *  @param settlement how its money was settled when it ended early; null: it did not
 *  @param payouts what the studio owes or paid out of its own pocket
 *  @param late null: it is not late
 *  @param returnUntil the last day on which something can be sent back without a reason; null: nothing can
 *  @param sentBack null: nothing is
 *  @param can what the buyer can do now: PAY, SHOW_PROOF, PAY_BALANCE, CANCEL, ASK_CANCELLATION, ACCEPT_KEPT, ACCEPT_DATE,
 *     AGREE_DATE, REFUSE_DATE, AGREE_SERIES, KEEP_REST, APPROVE_PHOTO, ANSWER_WAIT, ASK_CHANGE, ACCEPT_CHANGE, REFUSE_CHANGE,
 *     REFUND_LATE, CONFIRM_RECEIPT, SEND_BACK, SHOW_COSTS, SHOW_COSTS_PICTURE */
record TrackBody(
        UUID order,
        String number,
        Shop shop,
        String state,
        OffsetDateTime placedAt,
        @Nullable OffsetDateTime holdExpiresAt,
        boolean onTheHouse,
        List<Line> lines,
        OfferBody.Promise promise,
        Cash money,
        @Nullable Due payment,
        List<Photo> photos,
        @Nullable Parcel parcel,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate newDate,
        @Nullable Asked asked,
        List<Moved> moved,
        ChangeBody.@Nullable Change change,
        List<ChangeBody.Agreed> agreements,
        @Nullable Ending cancellation,
        @Nullable PhotoAsked approval,
        @Nullable Awaited awaited,
        @Nullable Settled settlement,
        List<Paying> payouts,
        @Nullable Late late,
        @Nullable LocalDate returnUntil,
        @Nullable SentBack sentBack,
        SeatWords.@Nullable SeatBody series,
        List<Back> refunds,
        List<String> can,
        List<Happening> happenings) {

    record Shop(String slug, String name) {}

    /** @param poster link to its picture; null: it has none
     *  @param again opens the same piece in the shop as it is on sale today; null: it is not
     *  @param gone what it had and nobody can choose today */
    record Line(
            String design,
            String name,
            int quantity,
            @Nullable String poster,
            List<Chosen> choices,
            List<OfferBody.Price> price,
            String returns,
            @Nullable Agreed agreed,
            @Nullable String again,
            List<Chosen> gone) {}

    /** What the buyer agreed to about a line. @param words as they were read then */
    record Agreed(String words, String version, OffsetDateTime at) {}

    /** What is sent back without a reason. @param amount that goes back, or went back when {@code arrived} */
    record SentBack(List<Integer> lines, String words, OffsetDateTime askedAt, Money amount, boolean arrived) {}

    /** One option and what was chosen, in words. */
    record Chosen(String group, String choice) {}

    record Cash(Money total, Money paid, Money freight, List<Instalment> instalments) {}

    /** @param amount less what a later change took off
     *  @param step the step that waits for it, and its name; null unless due BEFORE_STEP
     *  @param isDue whether it is to be paid now
     *  @param because why it was added, in the studio's words; null: part of the offer
     *  @param meaning what the law makes of this kind, in words; null: nothing that needs saying */
    record Instalment(
            String kind,
            Money amount,
            String due,
            Money paid,
            @Nullable String step,
            @Nullable String stepLabel,
            boolean isDue,
            @Nullable String because,
            @Nullable String meaning) {}

    /** A photo that the buyer is asked about. @param approved null: not answered yet @param words what the buyer said */
    record PhotoAsked(
            @Nullable String url,
            String question,
            OffsetDateTime askedAt,
            @Nullable Boolean approved,
            @Nullable String words) {}

    /** @param transfer how to pay it outside of this house; null: the studio has not said */
    record Due(
            UUID id,
            Money amount,
            List<String> methods,
            @Nullable Transfer transfer) {}

    /** What the work waits for from the buyer. @param text its kind in words @param answer of the buyer; null: none
     *  @param days working days that were waited; null: it goes on */
    record Awaited(
            String kind,
            String text,
            String words,
            OffsetDateTime askedAt,
            @Nullable String answer,
            @Nullable Integer days) {}

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

    /** The buyer's wish to end begun work. @param kept what the maker proposes to keep, and why; null: not answered yet
     *  @param costs what the order has cost so far, line by line */
    record Ending(OffsetDateTime askedAt, @Nullable KeptBody kept, List<CostBody> costs) {}

    record KeptBody(Money material, Money work, Money sum, String because) {}

    /** @param shipBy the day asked for @param former the day promised until now */
    record Asked(LocalDate shipBy, LocalDate former, String reason) {}

    /** @param from the day on which it was to arrive before @param on the day on which the buyer agreed */
    record Moved(LocalDate from, LocalDate to, LocalDate on, Why because) {}

    record Why(String code, String text) {}

    /** What an order has cost. @param quantity in words, such as 400 克 or 2 小时; null: none @param basis what the sum rests on, in words */
    record CostBody(String kind, String name, @Nullable String quantity, Money amount, String basis) {}

    /** How the money of an order was settled that ended early. @param payout out of the studio's own pocket */
    record Settled(
            Money kept,
            Money back,
            Money payout,
            List<SettledLine> lines,
            @Nullable CostsShown costs) {}

    /** Costs that the buyer had because the studio broke its word.
     *  @param words null once the buyer is forgotten @param picture signed link; null: none
     *  @param state SHOWN, AGREED or REFUSED @param pays what of it is paid if the maker agrees, or was
     *  @param answer why it was refused; null: it was not */
    record CostsShown(
            Money amount,
            @Nullable String words,
            @Nullable String picture,
            OffsetDateTime shownAt,
            String state,
            Money pays,
            @Nullable String answer) {}

    record SettledLine(String code, String text, Money amount) {}

    /** @param state OWED or SENT */
    record Paying(Money amount, String text, String state) {}

    /** Money on its way back. @param state OWED or RETURNED */
    record Back(Money amount, String state) {}

    /** It should have left. @param onPurpose so late that the law takes it for putting off @param interest that comes on top of a refund */
    record Late(long days, boolean onPurpose, Money interest) {}

    record Happening(OffsetDateTime at, String kind, String text) {}
}

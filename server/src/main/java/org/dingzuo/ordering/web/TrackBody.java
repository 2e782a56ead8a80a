package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An order as its buyer's client reads it.
 *  @param payment what to pay now; null: nothing
 *  @param can what the buyer can do now: PAY */
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

    record Due(UUID id, Money amount, List<String> methods) {}

    /** @param step the step it was taken at, as on the promise line */
    record Photo(
            String url,
            OffsetDateTime takenAt,
            @Nullable String step,
            @Nullable String stepLabel) {}

    record Parcel(String carrier, String number, LocalDate shippedOn) {}

    record Happening(OffsetDateTime at, String kind, String text) {}
}

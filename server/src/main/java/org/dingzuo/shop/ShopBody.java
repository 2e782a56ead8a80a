package org.dingzuo.shop;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A studio as its shop shows it.
 *  @param keptRate share of the orders of the last year that left by the day first promised; null: too few to say
 *  @param keptOf how many orders that rests on
 *  @param notices what is asked of new buyers at present, because much is to do; usually none
 *  @param dye its one colour, from the palette of {@code Dye} */
public record ShopBody(
        String slug,
        String name,
        String story,
        String province,
        String dye,
        String replyHours,
        @Nullable Double keptRate,
        int keptOf,
        Seller seller,
        List<DesignCard> designs,
        List<FilmCard> films,
        List<Booking> bookings,
        List<Notice> notices) {

    /** @param code closed, minimum or longer */
    public record Notice(String code, String text) {}

    public record Seller(String text) {}

    public record DesignCard(
            String slug, String name, @Nullable String poster, Money from, boolean bookable) {}

    public record FilmCard(
            String slug, String title, @Nullable String poster, double seconds) {}

    /** What is announced or open.
     *  @param kind DROP, CYCLE or SERIES
     *  @param shipBy the common day; null: not known yet */
    public record Booking(
            String id,
            String kind,
            String name,
            List<String> designs,
            int places,
            int placesLeft,
            OffsetDateTime opensAt,
            OffsetDateTime closesAt,
            @Nullable LocalDate shipBy) {}
}

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

    /** @param design that it shows being made; null: none in particular */
    public record FilmCard(
            String slug,
            String title,
            @Nullable String poster,
            double seconds,
            @Nullable String design) {}

    /** What is announced or open.
     *  @param kind DROP, CYCLE or SERIES
     *  @param shipBy the common day; null: not known yet
     *  @param series what only a series tells; null: it is none */
    public record Booking(
            String id,
            String kind,
            String name,
            List<String> designs,
            int places,
            int placesLeft,
            OffsetDateTime opensAt,
            OffsetDateTime closesAt,
            @Nullable LocalDate shipBy,
            @Nullable Series series,
            @Nullable Early early) {
        Booking with(@Nullable Early regular) {
            return new Booking(id, kind, name, designs, places, placesLeft, opensAt, closesAt, shipBy, series, regular);
        }
    }

    /** That it opens to whoever asks before the others. @param name of what they are here @param opensAt to them */
    public record Early(String name, OffsetDateTime opensAt) {}

    /** How near a series is, in true numbers: what is paid and counts.
     *  @param film slug of the film that tells its theme
     *  @param leastPieces from when it is made; null: the minimum is in deposits
     *  @param leastDeposits likewise; null: the minimum is in pieces
     *  @param percent of the minimum, 100 at most; 100: reached
     *  @param discount off the whole series, in hundredths of a percent
     *  @param extended it got more time before */
    public record Series(
            String story,
            @Nullable String film,
            @Nullable Integer leastPieces,
            @Nullable Money leastDeposits,
            int pieces,
            Money deposits,
            int percent,
            int discount,
            boolean extended,
            List<Member> designs) {}

    /** @param least paid pieces below which this design is not made; 0: it is made whatever comes */
    public record Member(String design, int least, int pieces) {}
}

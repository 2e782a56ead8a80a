package org.dingzuo.campaign.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A series as it was announced, and where it stands.
 *  @param film slug of the film that tells its theme; null: none
 *  @param designs in the maker's order, at least one
 *  @param discount off the price of the whole series, in hundredths of a percent
 *  @param places pieces at most
 *  @param shipBy the common day, if it runs
 *  @param block the time that is kept for it
 *  @param decideBy the end of the maker's time to decide about a series that closed short; then everybody gets everything back
 *  @param reason why it was extended, in the maker's words; null: it was not */
public record Series(
        SeriesId id,
        Words name,
        Words story,
        @Nullable String film,
        State state,
        List<Member> designs,
        Minimum minimum,
        int discount,
        int places,
        Instant opensAt,
        Instant closesAt,
        LocalDate shipBy,
        UUID block,
        Instant decideBy,
        int extensions,
        @Nullable String reason) {

    public enum State {
        /** Announced or open; the clock says which. */
        OPEN,
        /** Closed below its minimum: the maker chooses between more time and giving everything back. */
        DECIDING,
        STARTED,
        REFUNDED;

        public boolean isSettled() {
            return switch (this) {
                case OPEN, DECIDING -> false;
                case STARTED, REFUNDED -> true;
            };
        }
    }

    /** @param least paid pieces below which this design is not made; 0: made whatever comes
     *  @param dropped it was below that when the series started */
    public record Member(String design, int least, boolean dropped) {}

    public boolean isOpen(Instant now) {
        return state == State.OPEN && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    /** Slugs of the designs that are not made. */
    Set<String> dropped() {
        return designs.stream().filter(Member::dropped).map(Member::design).collect(Collectors.toSet());
    }

    /** Slugs of the designs that are made, in the maker's order. */
    public List<String> made() {
        return designs.stream()
                .filter(each -> !each.dropped())
                .map(Member::design)
                .toList();
    }
}

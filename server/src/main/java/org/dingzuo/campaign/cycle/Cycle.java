package org.dingzuo.campaign.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dingzuo.campaign.PlaceOutcome.Full;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** One round as it stands.
 *  @param number of the round, from 1
 *  @param designs candidates, and once it is fixed the line-up among them
 *  @param minutes hands-on minutes that it may take on
 *  @param soldOutAt when the last place went; null: there are some
 *  @param review null: not looked back on yet */
public record Cycle(
        CycleId id,
        int number,
        Words name,
        Phase phase,
        boolean paused,
        PhaseTimes times,
        LocalDate shipBy,
        int places,
        int taken,
        int minutes,
        int minutesTaken,
        List<Entry> designs,
        @Nullable Instant soldOutAt,
        @Nullable Review review,
        long version) {

    /** A design of the round.
     *  @param places 0: not in the line-up
     *  @param lightest hands-on minutes of its plainest piece; 0 before the line-up is fixed
     *  @param lost why it is not in the line-up; null: it is, or nothing is decided */
    public record Entry(String design, int places, int taken, int lightest, LineUp.@Nullable Lost lost) {
        public boolean isChosen() {
            return places > 0;
        }

        public int left() {
            return places - taken;
        }
    }

    Cycle with(List<Entry> entries) {
        return new Cycle(
                id,
                number,
                name,
                phase,
                paused,
                times,
                shipBy,
                places,
                taken,
                minutes,
                minutesTaken,
                entries,
                soldOutAt,
                review,
                version);
    }

    Cycle reviewed(Review looked) {
        return new Cycle(
                id,
                number,
                name,
                phase,
                paused,
                times,
                shipBy,
                places,
                taken,
                minutes,
                minutesTaken,
                designs,
                soldOutAt,
                looked,
                version);
    }

    public List<Entry> lineUp() {
        return designs.stream().filter(Entry::isChosen).toList();
    }

    public boolean isFixed() {
        return designs.stream().anyMatch(Entry::isChosen);
    }

    /** Open to everybody, or fixed and open to whoever may come early. */
    boolean isBookable() {
        return phase == Phase.BOOK || phase == Phase.FIX && isFixed();
    }

    Optional<Entry> entry(String design) {
        return designs.stream().filter(each -> each.design().equals(design)).findFirst();
    }

    /** Pieces that could still be booked: no more than the round, its designs and its minutes let in. */
    public int left() {
        var minutesLeft = minutes - minutesTaken;
        var open = lineUp().stream()
                .filter(each -> each.left() > 0 && each.lightest() <= minutesLeft)
                .mapToInt(Entry::left)
                .sum();
        return Math.min(places - taken, open);
    }

    /** What is full for a piece of so many minutes; empty: nothing. */
    Optional<Full> full(Entry entry, int pieceMinutes) {
        if (left() == 0) {
            return Optional.of(Full.BOOKING);
        }
        if (entry.left() == 0) {
            return Optional.of(Full.DESIGN);
        }
        return pieceMinutes > minutes - minutesTaken ? Optional.of(Full.MINUTES) : Optional.empty();
    }
}

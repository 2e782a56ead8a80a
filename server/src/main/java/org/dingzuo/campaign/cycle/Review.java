package org.dingzuo.campaign.cycle;

import org.jspecify.annotations.Nullable;

/** What a round came to, and what it proposes for the next.
 *  @param asked people who voted
 *  @param booked places ever taken, {@code stood} those that were still taken when booking closed
 *  @param leftOver pieces that could still have been booked
 *  @param hoursToSoldOut after the opening; null: it was not sold out
 *  @param kept of {@code shipped} that have left already, against the day first promised
 *  @param minutesPlanned hands-on minutes as the designs say
 *  @param minutesReal of the same steps, as they were timed; null: nothing was timed
 *  @param reason why the next caps are as they are, a stable code */
public record Review(
        int asked,
        int booked,
        int stood,
        int leftOver,
        @Nullable Integer hoursToSoldOut,
        int shipped,
        int kept,
        int minutesPlanned,
        @Nullable Integer minutesReal,
        int nextPlaces,
        int nextMinutes,
        String reason) {

    /** What happened, before anything is made of it. */
    record Facts(
            int places,
            int minutes,
            int asked,
            int booked,
            int stood,
            int leftOver,
            @Nullable Integer hoursToSoldOut,
            int hoursOpen,
            int shipped,
            int kept,
            int minutesPlanned,
            @Nullable Integer minutesReal) {}

    private static final int MOST_PLACES = 500;

    /** A kept word comes first, then time, then what was asked for. */
    static Review of(Facts facts) {
        if (facts.shipped() > 0 && facts.kept() * 10 < facts.shipped() * 9) {
            return with(facts, 80, "promises-broken");
        }
        var real = facts.minutesReal();
        if (real != null && facts.minutesPlanned() > 0 && real * 10L > facts.minutesPlanned() * 11L) {
            return with(facts, 90, "took-longer");
        }
        var soldOut = facts.hoursToSoldOut();
        if (soldOut != null && soldOut * 2 <= facts.hoursOpen()) {
            return with(facts, 120, "sold-out-early");
        }
        return facts.leftOver() * 10 > facts.places() * 3
                ? with(facts, 80, "left-over")
                : with(facts, 100, "as-it-was");
    }

    private static Review with(Facts facts, int percent, String reason) {
        return new Review(
                facts.asked(),
                facts.booked(),
                facts.stood(),
                facts.leftOver(),
                facts.hoursToSoldOut(),
                facts.shipped(),
                facts.kept(),
                facts.minutesPlanned(),
                facts.minutesReal(),
                Math.clamp(Math.ceilDiv(facts.places() * percent, 100), 1, MOST_PLACES),
                Math.max(1, Math.ceilDiv(facts.minutes() * percent, 100)),
                reason);
    }
}

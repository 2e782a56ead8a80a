package org.dingzuo.campaign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dingzuo.campaign.cycle.Cycle;
import org.dingzuo.campaign.cycle.Gate;
import org.dingzuo.campaign.cycle.LineUp;
import org.dingzuo.campaign.cycle.Review;
import org.dingzuo.campaign.cycle.Tally;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A round as its maker reads it. @param left pieces that could still be booked
 *  @param gate the one it comes to next; null: it is over */
record CycleBody(
        UUID id,
        int number,
        Words name,
        String phase,
        boolean paused,
        Times times,
        LocalDate shipBy,
        int places,
        int taken,
        int left,
        int minutes,
        int minutesTaken,
        boolean fixed,
        int people,
        List<Design> designs,
        @Nullable OffsetDateTime soldOutAt,
        @Nullable Gate gate,
        @Nullable Review review) {

    record Times(
            OffsetDateTime tease,
            OffsetDateTime fix,
            OffsetDateTime book,
            OffsetDateTime make,
            OffsetDateTime review,
            OffsetDateTime ends) {}

    record Design(
            String design,
            int places,
            int taken,
            int likes,
            int ranks,
            int holds,
            long weight,
            LineUp.@Nullable Lost lost) {}

    static CycleBody of(Cycle cycle, Tally tally, @Nullable Gate gate, ZoneId zone) {
        var times = cycle.times();
        var soldOut = cycle.soldOutAt();
        return new CycleBody(
                cycle.id().value(),
                cycle.number(),
                cycle.name(),
                cycle.phase().name(),
                cycle.paused(),
                new Times(
                        at(times.teaseAt(), zone),
                        at(times.fixAt(), zone),
                        at(times.bookAt(), zone),
                        at(times.makeAt(), zone),
                        at(times.reviewAt(), zone),
                        at(times.endsAt(), zone)),
                cycle.shipBy(),
                cycle.places(),
                cycle.taken(),
                cycle.isFixed() ? cycle.left() : cycle.places(),
                cycle.minutes(),
                cycle.minutesTaken(),
                cycle.isFixed(),
                tally.people(),
                cycle.designs().stream().map(entry -> design(entry, tally)).toList(),
                soldOut == null ? null : at(soldOut, zone),
                gate,
                cycle.review());
    }

    private static Design design(Cycle.Entry entry, Tally tally) {
        var standing = tally.designs().stream()
                .filter(each -> each.design().equals(entry.design()))
                .findFirst()
                .orElseThrow();
        return new Design(
                entry.design(),
                entry.places(),
                entry.taken(),
                standing.likes(),
                standing.ranks(),
                standing.holds(),
                standing.weight(),
                entry.lost());
    }

    static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}

package org.dingzuo.bench.quarter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.dingzuo.bench.ways.Guest;
import org.dingzuo.bench.ways.Hours;

/** Both studios, day after day. */
final class Quarter {
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(18, 30);
    private static final LocalTime NIGHT = LocalTime.of(23, 30);
    /** So long after the last order there may be something on the bench. */
    private static final int LAST_DAYS = 45;

    final List<Studio> studios;
    final Checks checks;
    private final Timeline time;
    private final LocalDate begin;
    private final int weeks;

    Quarter(List<Studio> studios, Checks checks, Timeline time, LocalDate begin, int weeks) {
        this.studios = studios;
        this.checks = checks;
        this.time = time;
        this.begin = begin;
        this.weeks = weeks;
    }

    void live() {
        studios.forEach(studio -> {
            studio.desk.storeroom().begin();
            cap(studio, "ORDERS", studio.story.mostOrders());
            cap(studio, "PIECES", studio.story.mostPieces());
        });
        var last = begin.plusWeeks(weeks);
        for (var day = begin;
                day.isBefore(last) || isBusy() && day.isBefore(last.plusDays(LAST_DAYS));
                day = day.plusDays(1)) {
            live(day, day.isBefore(last));
        }
        studios.forEach(checks::booksDiffer);
    }

    private static void cap(Studio studio, String unit, int most) {
        studio.office.post("/caps", "{\"period\":\"WEEK\",\"unit\":\"" + unit + "\",\"most\":" + most + "}");
    }

    private boolean isBusy() {
        return studios.stream()
                .flatMap(studio -> studio.customers.orders.values().stream())
                .anyMatch(Bought::isOpen);
    }

    private void live(LocalDate day, boolean shopsAreOpen) {
        until(day, MORNING);
        for (var studio : studios) {
            fallIll(studio, day);
            studio.desk.morning();
            if (shopsAreOpen) {
                studio.customers.expect(studio.story.orders(day, (int) (day.toEpochDay() - begin.toEpochDay())));
            }
        }
        until(day, EVENING);
        studios.forEach(studio -> studio.dispatch.evening());
        until(day, NIGHT);
        studios.forEach(studio -> studio.customers.seeWhatBecame());
        checks.evening(studios);
    }

    /** From the Monday in the middle of the quarter to its Saturday. */
    private void fallIll(Studio studio, LocalDate day) {
        var monday = begin.plusWeeks(weeks / 2).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        if (day.equals(monday)) {
            studio.hands.stream()
                    .filter(hands -> hands.name.equals(studio.story.sick()))
                    .forEach(hands -> studio.desk.callInSick(hands, day.plusDays(5)));
        }
    }

    private void until(LocalDate day, LocalTime hour) {
        time.liveUntil(day.atTime(hour).atZone(Hours.ZONE).toInstant());
    }

    static Studio open(Story story, Guest maker, Guest guest, Timeline time, long seed) {
        return new Studio(story, new Office(maker, story.slug()), guest, time, seed);
    }
}

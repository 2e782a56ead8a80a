package org.dingzuo.campaign.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dingzuo.campaign.cycle.CycleCalendar;
import org.dingzuo.campaign.cycle.CycleRule;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A rule as it goes over the wire. @param every {@code month} or {@code stretch}
 *  @param days of the month on which tease, fix, book, make and review begin; or so many days each
 *  @param from first day of a stretch; null for months */
record RuleBody(
        @Nullable Words name,
        @Nullable String every,
        @Nullable String from,
        @Nullable List<@Nullable Long> days,
        @Nullable String opens,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Long places,
        @Nullable Long designPlaces,
        @Nullable Long minutes,
        @Nullable Long hold,
        @Nullable Weighing weights) {
    private static final int PHASES = 5;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_MINUTES = 100_000;
    private static final long LARGEST_HOLD = 100_000;
    private static final int LONGEST_PHASE = 90;

    record Weighing(
            @Nullable Long like,
            @Nullable Long rank,
            @Nullable Long hold) {}

    static RuleBody of(CycleRule rule) {
        var weights = rule.weights();
        var opens = rule.opens().toString();
        var weighing = new Weighing((long) weights.like(), (long) weights.rank(), (long) weights.hold());
        return switch (rule.calendar()) {
            case CycleCalendar.Monthly(int tease, int fix, int book, int make, int review) ->
                of(rule, "month", null, days(tease, fix, book, make, review), opens, weighing);
            case CycleCalendar.Stretches(var from, int tease, int fix, int book, int make, int review) ->
                of(rule, "stretch", from.toString(), days(tease, fix, book, make, review), opens, weighing);
        };
    }

    private static RuleBody of(
            CycleRule rule,
            String every,
            @Nullable String from,
            List<@Nullable Long> days,
            String opens,
            Weighing weights) {
        return new RuleBody(
                rule.name(),
                every,
                from,
                days,
                opens,
                (long) rule.least(),
                (long) rule.most(),
                (long) rule.places(),
                (long) rule.designPlaces(),
                (long) rule.minutes(),
                rule.hold().minor(),
                weights);
    }

    private static List<@Nullable Long> days(long tease, long fix, long book, long make, long review) {
        return List.of(tease, fix, book, make, review);
    }

    /** @param seen version that the maker read; 0: none */
    CycleRule read(Language language, long seen) {
        var faults = new Faults();
        var given = name == null ? Words.NONE : name;
        if (!given.has(language)) {
            faults.add("name", "missing", "Give the rounds a name in the studio's language");
        }
        given.byLanguage().forEach((spoken, text) -> faults.optionalText("name." + spoken.tag(), text, LONGEST_NAME));
        var weighed = weights == null ? new Weighing(null, null, null) : weights;
        var like = (int) faults.number("weights.like", weighed.like(), 1, 100);
        var rank = (int) faults.number("weights.rank", weighed.rank(), 1, 100);
        var held = (int) faults.number("weights.hold", weighed.hold(), 1, 100);
        if (like >= rank || rank >= held) {
            faults.add("weights", "order", "A like counts less than a rank, and a rank less than money put down");
        }
        var fewest = (int) faults.number("least", least, 1, 12);
        var largest = (int) faults.number("most", most, 1, 12);
        if (largest < fewest) {
            faults.add("most", "out-of-range", "most is not below least");
        }
        var rule = new CycleRule(
                given,
                calendar(faults),
                hour(faults),
                fewest,
                largest,
                (int) faults.number("places", places, 1, 500),
                (int) faults.number("designPlaces", designPlaces, 1, 500),
                (int) faults.number("minutes", minutes, 1, MOST_MINUTES),
                Money.of(faults.number("hold", hold, 0, LARGEST_HOLD)),
                new CycleRule.Weights(like, rank, held),
                seen);
        faults.refuseIfAny();
        return rule;
    }

    private CycleCalendar calendar(Faults faults) {
        var given = days == null ? List.<@Nullable Long>of() : days;
        if (given.size() != PHASES) {
            faults.add("days", "size", "Give five numbers: tease, fix, book, make, review");
            return new CycleCalendar.Monthly(1, 6, 6, 11, 26);
        }
        var monthly = "month".equals(every);
        var read = new int[PHASES];
        for (int at = 0; at < PHASES; at++) {
            // A line-up may be fixed on the day on which booking opens.
            var fewest = !monthly && at == 1 ? 0 : 1;
            read[at] = (int) faults.number("days[" + at + "]", given.get(at), fewest, monthly ? 31 : LONGEST_PHASE);
        }
        if (monthly) {
            return monthly(read, faults);
        }
        if (!"stretch".equals(every)) {
            faults.add("every", "unknown", "every is month or stretch");
        }
        return new CycleCalendar.Stretches(day(faults), read[0], read[1], read[2], read[3], read[4]);
    }

    /** The days go round the month once; fixing and booking may share one. */
    private static CycleCalendar monthly(int[] days, Faults faults) {
        var span = 0;
        var shared = 0;
        for (int at = 1; at < PHASES; at++) {
            var step = Math.floorMod(days[at] - days[at - 1], 31);
            shared += step == 0 && at != 2 ? 1 : 0;
            span += step;
        }
        if (span >= 31 || shared > 0) {
            faults.add("days", "order", "The phases follow each other within one month, each on a later day");
        }
        return new CycleCalendar.Monthly(days[0], days[1], days[2], days[3], days[4]);
    }

    private LocalDate day(Faults faults) {
        try {
            return LocalDate.parse(faults.text("from", from, 10));
        } catch (DateTimeException malformed) {
            faults.add("from", "not-a-date", "Give the day as 2026-12-09");
            return LocalDate.EPOCH;
        }
    }

    private LocalTime hour(Faults faults) {
        try {
            return LocalTime.parse(faults.text("opens", opens, 5));
        } catch (DateTimeException malformed) {
            faults.add("opens", "not-a-time", "Give the hour as 20:00");
            return LocalTime.MIDNIGHT;
        }
    }
}

package org.dingzuo.production.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.promise.Supposition;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a maker's question "what if". */
@Component
class WhatIf {
    private static final int FURTHEST_DAYS = 180;
    private static final int LONGEST_LOAD = 7 * 24 * 60;

    private final Studios studios;
    private final Clock clock;

    WhatIf(Studios studios, Clock clock) {
        this.studios = studios;
        this.clock = clock;
    }

    /** @param what AWAY, MACHINE_DOWN, MATERIAL_LATE or NEW_LOAD
     *  @param subject id of the person, machine or order that it is about
     *  @param from first day; absent: today. Of a load: its day
     *  @param until last day, or the day on which the material is here
     *  @param at time of day of a load, as 18:00
     *  @param family what the load is for, such as a glaze programme
     *  @param minutes how long the load runs */
    record Question(
            @Nullable String what,
            @Nullable UUID subject,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String at,
            @Nullable String family,
            @Nullable Integer minutes) {}

    Supposition read(Question question) {
        var faults = new Faults();
        var zone = studios.profile().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var subject = subject(faults, question.subject());
        var from = question.from() == null ? today : within(faults, "from", question.from(), today);
        var what = faults.text("what", question.what(), 20);
        var read = switch (what) {
            case "AWAY" -> new Supposition.Away(new PersonId(subject), from, until(faults, question, from, today));
            case "MACHINE_DOWN" ->
                new Supposition.MachineDown(new MachineId(subject), from, until(faults, question, from, today));
            case "MATERIAL_LATE" -> new Supposition.MaterialLate(subject, until(faults, question, today, today));
            case "NEW_LOAD" -> load(faults, question, subject, from, zone);
            default -> {
                faults.add("what", "unknown", "Ask AWAY, MACHINE_DOWN, MATERIAL_LATE or NEW_LOAD");
                yield new Supposition.MaterialLate(subject, today);
            }
        };
        faults.refuseIfAny();
        return read;
    }

    private static UUID subject(Faults faults, @Nullable UUID subject) {
        if (subject == null) {
            faults.add("subject", "missing", "Say whom or what it is about");
            return new UUID(0, 0);
        }
        return subject;
    }

    private static LocalDate until(Faults faults, Question question, LocalDate from, LocalDate today) {
        var until = question.until();
        if (until == null) {
            faults.add("until", "missing", "Say until when");
            return from;
        }
        if (until.isBefore(from)) {
            faults.add("until", "out-of-range", "The last day does not come before the first");
            return from;
        }
        return within(faults, "until", until, today);
    }

    private static LocalDate within(Faults faults, String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today) || day.isAfter(today.plusDays(FURTHEST_DAYS))) {
            faults.add(field, "out-of-range", "Ask about today or the next " + FURTHEST_DAYS + " days");
            return today;
        }
        return day;
    }

    private static Supposition load(Faults faults, Question question, UUID machine, LocalDate day, ZoneId zone) {
        var family = faults.text("family", question.family(), 60);
        var minutes = question.minutes() == null ? 0 : question.minutes();
        if (minutes < 1 || minutes > LONGEST_LOAD) {
            faults.add("minutes", "out-of-range", "A load runs from a minute to a week");
        }
        var at = time(faults, question.at());
        return new Supposition.NewLoad(
                new MachineId(machine), family, day.atTime(at).atZone(zone).toInstant(), Math.max(1, minutes));
    }

    private static LocalTime time(Faults faults, @Nullable String text) {
        try {
            return LocalTime.parse(faults.text("at", text, 5));
        } catch (DateTimeParseException malformed) {
            faults.add("at", "not-a-time", "Give the time as 18:00");
            return LocalTime.NOON;
        }
    }
}

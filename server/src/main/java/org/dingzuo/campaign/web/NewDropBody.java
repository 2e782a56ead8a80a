package org.dingzuo.campaign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import org.dingzuo.campaign.NewDrop;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A drop as it is announced over the wire. */
record NewDropBody(
        @Nullable Words name,
        @Nullable List<@Nullable String> designs,
        @Nullable Long places,
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable String shipBy) {
    private static final int MOST_DESIGNS = 20;
    private static final int MOST_PLACES = 500;
    private static final int LONGEST_NAME = 80;
    /** Nobody plans a drop further ahead; also what keeps a mistyped year out of the plan. */
    private static final Period AHEAD = Period.ofYears(1);

    /** @param language in which the name is needed */
    NewDrop read(Instant now, Language language) {
        var faults = new Faults();
        var given = name == null ? Words.NONE : name;
        if (!given.has(language)) {
            faults.add("name", "missing", "Give the drop a name in the studio's language");
        }
        given.byLanguage().forEach((spoken, text) -> faults.optionalText("name." + spoken.tag(), text, LONGEST_NAME));
        var chosen = new LinkedHashSet<String>();
        if (designs == null || designs.isEmpty() || designs.size() > MOST_DESIGNS) {
            faults.add("designs", "size", "Choose 1 to " + MOST_DESIGNS + " designs");
        } else {
            designs.forEach(design -> chosen.add(faults.text("designs", design, 100)));
        }
        var many = (int) faults.number("places", places, 1, MOST_PLACES);
        var opens = moment("opensAt", opensAt, faults);
        var closes = moment("closesAt", closesAt, faults);
        if (!opens.isBefore(closes) || !closes.isAfter(now)) {
            faults.add("closesAt", "too-early", "A drop closes after it opens, and not in the past");
        }
        if (closes.isAfter(furthest(now))) {
            faults.add("closesAt", "too-late", "A drop closes within a year");
        }
        var day = day(faults, furthest(now));
        faults.refuseIfAny();
        return new NewDrop(given, List.copyOf(chosen), many, opens, closes, day);
    }

    private static Instant furthest(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plus(AHEAD).toInstant();
    }

    private static Instant moment(String field, @Nullable String text, Faults faults) {
        var given = faults.text(field, text, 40);
        try {
            return given.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeParseException malformed) {
            faults.add(field, "not-a-time", "Give the time as 2026-12-09T20:00:00+08:00");
            return Instant.EPOCH;
        }
    }

    private @Nullable LocalDate day(Faults faults, Instant furthest) {
        if (shipBy == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(shipBy);
            if (day.isAfter(LocalDate.ofInstant(furthest, ZoneOffset.UTC))) {
                faults.add("shipBy", "too-late", "A drop leaves within a year");
            }
            return day;
        } catch (DateTimeParseException malformed) {
            faults.add("shipBy", "not-a-date", "Give the day as 2026-12-09");
            return null;
        }
    }
}

package org.dingzuo.campaign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import org.dingzuo.campaign.NewDrop;
import org.dingzuo.foundation.problem.Faults;
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

    NewDrop read(Instant now) {
        var faults = new Faults();
        var given = name;
        if (given == null) {
            faults.add("name", "missing", "Give the drop a name");
        }
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
        var day = day(faults);
        faults.refuseIfAny();
        return new NewDrop(given == null ? Words.of("", "") : given, List.copyOf(chosen), many, opens, closes, day);
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

    private @Nullable LocalDate day(Faults faults) {
        if (shipBy == null) {
            return null;
        }
        try {
            return LocalDate.parse(shipBy);
        } catch (DateTimeParseException malformed) {
            faults.add("shipBy", "not-a-date", "Give the day as 2026-12-09");
            return null;
        }
    }
}

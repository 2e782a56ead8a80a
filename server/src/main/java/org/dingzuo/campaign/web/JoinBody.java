package org.dingzuo.campaign.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dingzuo.campaign.NewWaiting;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A wish to wait as it comes over the wire. @param together absent: all or none */
record JoinBody(
        @Nullable List<@Nullable Line> lines,
        @Nullable Boolean together,
        @Nullable String booking,
        @Nullable String wishedBy,
        @Nullable String phone) {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,19}");
    private static final int MOST_LINES = 10;
    private static final int LONGEST_KEY = 100;
    private static final int YEARS_AHEAD = 2;

    record Line(
            @Nullable String design,
            @Nullable Map<String, @Nullable Object> configuration,
            @Nullable Long quantity) {}

    NewWaiting read(LocalDate today, Language language) {
        var faults = new Faults();
        var read = new ArrayList<NewWaiting.Line>();
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            faults.add("lines", "size", "Give 1 to " + MOST_LINES + " lines");
        } else {
            for (int at = 0; at < lines.size(); at++) {
                read.add(line(lines.get(at), "lines[" + at + "]", faults));
            }
        }
        var number = faults.text("phone", phone, 20);
        if (!number.isEmpty() && !PHONE.matcher(number).matches()) {
            faults.add("phone", "malformed", "Give a phone number in digits");
        }
        var place = booking(faults);
        var day = day(faults, wishedBy, today);
        faults.refuseIfAny();
        return new NewWaiting(
                read, !Boolean.FALSE.equals(together), place, day, number.replaceAll("[ -]", ""), language);
    }

    private static NewWaiting.Line line(@Nullable Line line, String path, Faults faults) {
        if (line == null) {
            faults.add(path, "missing", "Fill in this line");
            return new NewWaiting.Line("", Map.of(), 1);
        }
        var design = faults.text(path + ".design", line.design(), LONGEST_KEY);
        var quantity = line.quantity() == null
                ? 1
                : faults.number(path + ".quantity", line.quantity(), 1, Choosing.MOST_PIECES);
        var chosen = new HashMap<String, Object>();
        if (line.configuration() != null) {
            line.configuration().forEach((group, value) -> {
                if (value != null) {
                    chosen.put(group, value);
                }
            });
        }
        return new NewWaiting.Line(design, chosen, (int) quantity);
    }

    private @Nullable UUID booking(Faults faults) {
        try {
            return booking == null ? null : UUID.fromString(booking);
        } catch (IllegalArgumentException noId) {
            faults.add("booking", "unknown", "This studio takes no such booking");
            return null;
        }
    }

    /** The last day on which it may leave; null: none was given. */
    static @Nullable LocalDate day(Faults faults, @Nullable String given, LocalDate today) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(given);
            if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
                faults.add("wishedBy", "out-of-range", "Give a day from today on");
            }
            return day;
        } catch (DateTimeParseException malformed) {
            faults.add("wishedBy", "not-a-date", "Give the day as 2026-12-09");
            return null;
        }
    }
}

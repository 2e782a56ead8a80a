package org.dingzuo.studio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads {@code holidays-cn.csv}: one line per holiday with its first day, last day and make-up days. */
final class HolidayNotices {
    private HolidayNotices() {}

    /** @param to the last day of rest, inclusive, as the notices write it */
    record Notice(String name, LocalDate from, LocalDate to, List<LocalDate> makeUpDays) {}

    static List<Notice> all() {
        var resource =
                Objects.requireNonNull(HolidayNotices.class.getResourceAsStream("/org/dingzuo/studio/holidays-cn.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(HolidayNotices::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Notice read(String line) {
        var cells = line.split(",", -1);
        var makeUpDays = Arrays.stream(cells[3].strip().split(" "))
                .filter(cell -> !cell.isEmpty())
                .map(LocalDate::parse)
                .toList();
        return new Notice(
                cells[0].strip(), LocalDate.parse(cells[1].strip()), LocalDate.parse(cells[2].strip()), makeUpDays);
    }
}

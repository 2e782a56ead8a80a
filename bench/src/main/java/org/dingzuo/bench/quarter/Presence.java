package org.dingzuo.bench.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.bench.ways.Hours;
import tools.jackson.databind.JsonNode;

/** When somebody stands at the bench: the making blocks of the week, less holidays and days off. */
final class Presence {
    private static final int FURTHEST_DAYS = 60;

    private record Block(int day, int from, int until) {}

    /** A stretch without a break, {@code [from, until)}. */
    record Window(Instant from, Instant until) {}

    private final List<Block> week = new ArrayList<>();
    private final Map<LocalDate, Integer> unlikeTheWeek = new HashMap<>();
    private final Set<LocalDate> off = new HashSet<>();

    /** @param calendar of the studio: the days that are not plain */
    Presence(JsonNode person, JsonNode calendar) {
        for (var block : person.path("week")) {
            if (block.path("kind").asString().equals("MAKING")) {
                week.add(new Block(
                        block.path("day").asInt(),
                        block.path("from").asInt(),
                        block.path("until").asInt()));
            }
        }
        for (var day : calendar) {
            unlikeTheWeek.put(
                    LocalDate.parse(day.path("day").asString()),
                    day.path("worked").asInt(0));
        }
    }

    void stayAway(LocalDate from, LocalDate until) {
        from.datesUntil(until.plusDays(1)).forEach(off::add);
    }

    boolean isAway(LocalDate day) {
        return off.contains(day);
    }

    /** The stretch that holds this moment, or the first one after it. */
    Window at(Instant moment) {
        var today = LocalDate.ofInstant(moment, Hours.ZONE);
        for (var day = today; day.isBefore(today.plusDays(FURTHEST_DAYS)); day = day.plusDays(1)) {
            for (var window : of(day)) {
                if (window.until().isAfter(moment)) {
                    return window;
                }
            }
        }
        throw new IllegalStateException("nobody works for " + FURTHEST_DAYS + " days from " + today);
    }

    boolean holds(Instant moment) {
        return !at(moment).from().isAfter(moment);
    }

    private List<Window> of(LocalDate day) {
        int pattern = unlikeTheWeek.getOrDefault(day, day.getDayOfWeek().getValue());
        var midnight = day.atStartOfDay(Hours.ZONE).toInstant();
        return off.contains(day)
                ? List.of()
                : week.stream()
                        .filter(block -> block.day() == pattern)
                        .map(block -> new Window(
                                midnight.plusSeconds(block.from() * 60L), midnight.plusSeconds(block.until() * 60L)))
                        .toList();
    }
}

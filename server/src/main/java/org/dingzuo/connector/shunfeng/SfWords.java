package org.dingzuo.connector.shunfeng;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.dingzuo.fulfilment.Road;
import org.dingzuo.fulfilment.Road.Stop;
import tools.jackson.databind.JsonNode;

/** Reads a road as SF writes it. */
final class SfWords {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST_STOPS = 200;
    private static final int LONGEST = 500;

    private SfWords() {}

    /** Empty when nothing has been seen of this number. */
    static Optional<Road> road(JsonNode answer, String number) {
        var stops = new ArrayList<Seen>();
        for (var each : answer.path("msgData").path("routeResps")) {
            if (each.path("mailNo").asString("").equalsIgnoreCase(number)) {
                each.path("routes")
                        .forEach(route -> seen(route)
                                .filter(stop -> stops.size() < MOST_STOPS)
                                .ifPresent(stops::add));
            }
        }
        stops.sort(Comparator.comparing((Seen seen) -> seen.stop().at()).reversed());
        return stops.isEmpty()
                ? Optional.empty()
                : Optional.of(new Road(
                        state(stops.getFirst().code()),
                        stops.stream().map(Seen::stop).toList()));
    }

    private record Seen(Stop stop, String code) {}

    private static Optional<Seen> seen(JsonNode route) {
        var place = route.path("acceptAddress").asString("");
        var words = (place.isBlank() ? "" : "【" + place + "】")
                + route.path("remark").asString("");
        return moment(route.path("acceptTime").asString(""))
                .filter(at -> !words.isBlank())
                .map(at -> new Seen(
                        new Stop(at, words.substring(0, Math.min(words.length(), LONGEST))),
                        route.path("opCode").asString("")));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, MOMENT).atZone(BEIJING).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Road.State state(String code) {
        return switch (code) {
            case "50", "54" -> Road.State.COLLECTED;
            case "44", "204" -> Road.State.AT_THE_DOOR;
            case "80", "8000" -> Road.State.DELIVERED;
            case "33", "70" -> Road.State.TROUBLE;
            case "99", "648" -> Road.State.COMING_BACK;
            default -> Road.State.MOVING;
        };
    }
}

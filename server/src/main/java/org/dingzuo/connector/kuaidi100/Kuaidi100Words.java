package org.dingzuo.connector.kuaidi100;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dingzuo.fulfilment.Road;
import org.dingzuo.fulfilment.Road.Stop;
import tools.jackson.databind.JsonNode;

/** Reads a road as Kuaidi100 writes it. */
final class Kuaidi100Words {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST_STOPS = 200;
    private static final int LONGEST = 500;

    private Kuaidi100Words() {}

    /** Empty when nothing has been seen of the parcel. Stops that cannot be read are left out. */
    static Optional<Road> road(JsonNode result) {
        var stops = new ArrayList<Stop>();
        for (var stop : result.path("data")) {
            var words = stop.path("context").asString("");
            moment(stop.path("ftime").asString(stop.path("time").asString("")))
                    .filter(at -> !words.isBlank() && stops.size() < MOST_STOPS)
                    .ifPresent(at -> stops.add(new Stop(at, words.substring(0, Math.min(words.length(), LONGEST)))));
        }
        stops.sort(Comparator.comparing(Stop::at).reversed());
        return stops.isEmpty()
                ? Optional.empty()
                : Optional.of(new Road(state(result.path("state").asString("0")), List.copyOf(stops)));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, MOMENT).atZone(BEIJING).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The fine codes (301: signed for in person) begin with the coarse one. */
    private static Road.State state(String code) {
        var coarse = code.length() == 3 ? code.substring(0, 1) : code;
        return switch (coarse) {
            case "1" -> Road.State.COLLECTED;
            case "2" -> Road.State.TROUBLE;
            case "3" -> Road.State.DELIVERED;
            case "4", "6", "14" -> Road.State.COMING_BACK;
            case "5" -> Road.State.AT_THE_DOOR;
            // 0, 7, 8 and the fine codes of four figures: on the way, handed on, at the customs.
            default -> Road.State.MOVING;
        };
    }
}

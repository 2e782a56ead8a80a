package films;

import java.util.Locale;
import java.util.StringJoiner;

/** A film's hotspots as the WebVTT metadata that the server reads. */
final class Track {
    private Track() {}

    static String of(Film film) {
        var text = new StringBuilder("WEBVTT\n\nNOTE hotspots of dingzuo, version 1\n");
        for (var spot : film.spots()) {
            var path = spot.path();
            var frames = new StringJoiner(",");
            for (var n = 0; n < path.length; n += 3) {
                frames.add(String.format(Locale.ROOT, "{\"t\":%.2f,\"x\":%.3f,\"y\":%.3f}", path[n], path[n + 1] / Film.WIDTH, path[n + 2] / Film.HEIGHT));
            }
            text.append(String.format(Locale.ROOT, "%n%s%n%s --> %s%n", spot.id(), moment(path[0]), moment(path[path.length - 3])));
            text.append(String.format("{\"choice\":%s,\"group\":\"%s\",\"keyframes\":[%s],\"label\":{\"en\":\"%s\",\"zh-CN\":\"%s\"}}%n",
                    spot.choice() == null ? "null" : "\"" + spot.choice() + "\"", spot.group(), frames, spot.en(), spot.zh()));
        }
        return text.toString();
    }

    private static String moment(double seconds) {
        return String.format(Locale.ROOT, "00:%02d:%06.3f", (int) seconds / 60, seconds % 60);
    }
}

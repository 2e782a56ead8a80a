package org.dingzuo.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Hotspots as a WebVTT metadata track: a cue is a hotspot, its time is when it is seen, its text is JSON. */
@Component
public class HotspotTracks {
    /** Characters that a track may have. */
    public static final int LONGEST = 400_000;

    private static final String MOMENT = "(?:(\\d{1,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMES = Pattern.compile(MOMENT + "[ \\t]+-->[ \\t]+" + MOMENT + "(?:[ \\t].*)?");

    private final Documents documents;

    HotspotTracks(Documents documents) {
        this.documents = documents;
    }

    record Cue(String group, @Nullable String choice, Words label, List<KeyFrame> keyframes) {}

    /** WebVTT, one cue a hotspot, the rest as JSON in its text; reading it back gives the same hotspots. */
    public String write(List<Hotspot> hotspots) {
        var track = new StringBuilder("WEBVTT\n\nNOTE hotspots of dingzuo, version 1\n");
        for (var hotspot : hotspots) {
            var cue = new Cue(hotspot.group(), hotspot.choice(), hotspot.label(), hotspot.keyframes());
            track.append('\n').append(hotspot.id()).append('\n');
            track.append(moment(hotspot.from()))
                    .append(" --> ")
                    .append(moment(hotspot.until()))
                    .append('\n');
            // No text may hold the arrow of the time line; inside JSON it can be written otherwise.
            track.append(documents.write(cue).replace(">", "\\u003e")).append('\n');
        }
        return track.toString();
    }

    /** Reads a track; what is not one of ours is noted with its line. Bindings and times are checked when the film is edited. */
    public List<Hotspot> read(String track, Faults faults) {
        var text = track.startsWith("\uFEFF") ? track.substring(1) : track;
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        if (track.length() > LONGEST || !lines[0].matches("WEBVTT(?:[ \\t].*)?")) {
            faults.add("track", "not-webvtt", "Begin with the line WEBVTT, with at most " + LONGEST + " characters");
            return List.of();
        }
        var hotspots = new ArrayList<Hotspot>();
        var block = new ArrayList<String>();
        for (var n = 1; n <= lines.length; n++) {
            if (n < lines.length && !lines[n].isEmpty()) {
                block.add(lines[n]);
                continue;
            }
            if (isCue(block) && hotspots.size() <= HotspotRules.MOST_HOTSPOTS) {
                var hotspot = hotspot(block, "line " + (n - block.size() + 1), faults);
                if (hotspot != null) {
                    hotspots.add(hotspot);
                }
            }
            block.clear();
        }
        return hotspots;
    }

    private static boolean isCue(List<String> block) {
        return block.stream().limit(2).anyMatch(line -> line.contains("-->"));
    }

    private @Nullable Hotspot hotspot(List<String> block, String where, Faults faults) {
        var named = !block.getFirst().contains("-->");
        var times = TIMES.matcher(block.get(named ? 1 : 0));
        var text = String.join("", block.subList(named ? 2 : 1, block.size()));
        if (!times.matches()) {
            faults.add(where, "time", "Write the time as 00:00:01.000 --> 00:00:02.500");
            return null;
        }
        try {
            var cue = documents.read(text, Cue.class);
            return new Hotspot(
                    named ? block.getFirst().strip() : where.replace(' ', '-'),
                    java.util.Objects.requireNonNull(cue.group()),
                    cue.choice(),
                    java.util.Objects.requireNonNull(cue.label()),
                    seconds(times, 1),
                    seconds(times, 5),
                    List.copyOf(cue.keyframes()));
        } catch (JacksonException | NullPointerException | IllegalArgumentException notOurs) {
            faults.add(where, "cue", "A cue holds one JSON object with group, choice, label and keyframes");
            return null;
        }
    }

    private static double seconds(java.util.regex.MatchResult times, int group) {
        var hours = times.group(group) == null ? 0 : Integer.parseInt(times.group(group));
        var minutes = Integer.parseInt(times.group(group + 1));
        var seconds = Integer.parseInt(times.group(group + 2));
        return hours * 3_600 + minutes * 60 + seconds + Integer.parseInt(times.group(group + 3)) / 1_000.0;
    }

    private static String moment(double seconds) {
        var millis = Math.round(seconds * 1_000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }
}

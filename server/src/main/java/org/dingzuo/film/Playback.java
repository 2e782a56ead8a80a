package org.dingzuo.film;

import java.util.ArrayList;
import java.util.List;

/** How a ready film is played.
 *  @param parts media keys that belong to it but are no source themselves */
public record Playback(long millis, int width, int height, List<Source> sources, List<String> parts) {
    public record Source(Kind type, String key, int width, int height) {}

    public enum Kind {
        MP4,
        HLS
    }

    public double seconds() {
        return millis / 1_000.0;
    }

    List<String> allKeys() {
        var keys = new ArrayList<>(parts);
        sources.forEach(source -> keys.add(source.key()));
        return keys;
    }

    String mp4() {
        return sources.stream()
                .filter(source -> source.type() == Kind.MP4)
                .findFirst()
                .orElseThrow()
                .key();
    }
}

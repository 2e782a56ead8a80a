package org.dingzuo.film;

import java.util.List;

/** How a ready film is played. */
public record Playback(long millis, int width, int height, List<Source> sources) {
    /** @param key of the medium */
    public record Source(Kind type, String key, int width, int height) {}

    public enum Kind {
        MP4,
        HLS
    }

    public double seconds() {
        return millis / 1_000.0;
    }

    String mp4() {
        return sources.stream()
                .filter(source -> source.type() == Kind.MP4)
                .findFirst()
                .orElseThrow()
                .key();
    }
}

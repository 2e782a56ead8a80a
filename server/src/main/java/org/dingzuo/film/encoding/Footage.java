package org.dingzuo.film.encoding;

import java.time.Duration;

/** What a look at the original tells. Width and height as seen, after rotation.
 *  @param light how bright a picture may be: an HDR one is brought into the range of every screen
 *  @param framesPerSecond on average; phones vary it
 *  @param soundTrack which audio stream can be read; -1: silent */
record Footage(Duration length, int width, int height, Light light, double framesPerSecond, int soundTrack) {
    enum Light {
        STANDARD,
        PQ,
        HLG
    }

    /** The even size whose shorter side is at most {@code shortSide}. */
    Size within(int shortSide) {
        var shorter = Math.min(width, height);
        var scale = Math.min(1.0, shortSide / (double) shorter);
        return new Size(even(width * scale), even(height * scale));
    }

    record Size(int width, int height) {}

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2) * 2);
    }
}

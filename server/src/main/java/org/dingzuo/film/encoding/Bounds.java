package org.dingzuo.film.encoding;

import java.time.Duration;

/** What one run of a program may use. A hostile film hits these, not the machine. */
record Bounds(Duration time, long memory) {
    private static final long GIBIBYTE = 1L << 30;
    private static final Duration SLACK = Duration.ofMinutes(2);

    static final Bounds LOOKING = new Bounds(Duration.ofSeconds(40), 2 * GIBIBYTE);

    /** Twenty times the film's own length: a slow machine still makes it, an endless loop does not. */
    static Bounds making(Duration film) {
        return new Bounds(film.multipliedBy(20).plus(SLACK), 4 * GIBIBYTE);
    }
}

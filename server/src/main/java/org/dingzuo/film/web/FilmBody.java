package org.dingzuo.film.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dingzuo.film.Film;
import org.dingzuo.film.FilmId;
import org.dingzuo.film.FilmState;
import org.dingzuo.film.Hotspot;
import org.dingzuo.film.Playback;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A film as its maker's client reads it.
 *  @param mayRetry whether the lab can be asked again */
record FilmBody(
        FilmId id,
        String slug,
        Words title,
        Words story,
        @Nullable String design,
        List<Hotspot> hotspots,
        Standing lab,
        @Nullable Double seconds,
        @Nullable Integer width,
        @Nullable Integer height,
        List<Map<String, Object>> sources,
        @Nullable String poster,
        Instant uploadedAt,
        @Nullable Instant publishedAt,
        long version) {

    /** How far the lab is.
     *  @param progress in thousandths
     *  @param text the state in words; for a refused film why, and what to do */
    record Standing(FilmState state, int progress, @Nullable String refusal, String text, boolean mayRetry) {}

    static FilmBody of(Film film, Standing lab) {
        var playback = film.playback();
        return new FilmBody(
                film.id(),
                film.slug(),
                film.title(),
                film.story(),
                film.design(),
                film.hotspots(),
                lab,
                playback == null ? null : playback.seconds(),
                playback == null ? null : playback.width(),
                playback == null ? null : playback.height(),
                playback == null ? List.of() : sources(playback),
                film.poster() == null ? null : "/media/" + film.poster(),
                film.uploadedAt(),
                film.publishedAt(),
                film.version());
    }

    private static List<Map<String, Object>> sources(Playback playback) {
        return playback.sources().stream()
                .map(source -> Map.<String, Object>of(
                        "type", source.type(),
                        "url", "/media/" + source.key(),
                        "width", source.width(),
                        "height", source.height()))
                .toList();
    }
}

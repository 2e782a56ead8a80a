package org.dingzuo.shop;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dingzuo.film.Film;
import org.dingzuo.film.Hotspot;
import org.dingzuo.film.KeyFrame;
import org.dingzuo.film.Playback;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A film as a buyer's client reads it: how to play it, and where something can be chosen. */
public record FilmBody(
        String slug,
        String title,
        String description,
        double seconds,
        int width,
        int height,
        @Nullable String poster,
        List<Source> sources,
        List<Spot> hotspots,
        @Nullable String design,
        Instant publishedAt) {

    public record Source(String type, String url, int width, int height) {}

    /** @param choice set at once by a tap; without it the whole group is offered */
    public record Spot(String id, String group, @Nullable String choice, String label, List<KeyFrame> keyframes) {}

    static FilmBody of(Film film, List<Hotspot> hotspots, Language language) {
        var playback = Objects.requireNonNull(film.playback());
        return new FilmBody(
                film.slug(),
                film.title().in(language),
                film.story().in(language),
                playback.seconds(),
                playback.width(),
                playback.height(),
                poster(film),
                playback.sources().stream().map(FilmBody::source).toList(),
                hotspots.stream().map(hotspot -> spot(hotspot, language)).toList(),
                film.design(),
                Objects.requireNonNull(film.publishedAt()));
    }

    static ShopBody.FilmCard card(Film film, Language language) {
        var playback = Objects.requireNonNull(film.playback());
        return new ShopBody.FilmCard(
                film.slug(), film.title().in(language), poster(film), playback.seconds(), film.design());
    }

    private static Source source(Playback.Source source) {
        return new Source(source.type().name(), "/media/" + source.key(), source.width(), source.height());
    }

    private static Spot spot(Hotspot hotspot, Language language) {
        return new Spot(
                hotspot.id(), hotspot.group(), hotspot.choice(), hotspot.label().in(language), hotspot.wholeTrack());
    }

    private static @Nullable String poster(Film film) {
        return film.poster() == null ? null : "/media/" + film.poster();
    }
}

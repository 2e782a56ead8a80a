package org.dingzuo.film;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.dingzuo.kernel.Words;

/** A film that needs no lab: an MP4 that every browser plays, with its poster. */
public record ReadyFilm(
        String slug,
        Words title,
        Words story,
        String design,
        long millis,
        int width,
        int height,
        Supplier<InputStream> mp4,
        Supplier<InputStream> poster,
        List<Hotspot> hotspots) {}

package org.dingzuo.film;

import java.util.List;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What a maker says about a film, whole: what is left out is gone. */
public record FilmEdit(
        String slug, Words title, Words story, @Nullable String design, List<Hotspot> hotspots) {}

package org.dingzuo.film;

import java.time.Instant;
import java.util.List;
import org.dingzuo.film.encoding.Rejection;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A film as its maker sees it.
 *  @param design slug of the design that its hotspots configure; null: not chosen yet
 *  @param refusal why, when REFUSED
 *  @param progress of the lab, in thousandths
 *  @param bytes of the original
 *  @param playback when READY
 *  @param poster media key
 *  @param publishedAt null: not on show
 *  @param version for If-Match; bumped by every edit */
public record Film(
        FilmId id,
        String slug,
        Words title,
        Words story,
        @Nullable String design,
        List<Hotspot> hotspots,
        FilmState state,
        @Nullable Rejection refusal,
        int progress,
        long bytes,
        @Nullable Playback playback,
        @Nullable String poster,
        Instant uploadedAt,
        @Nullable Instant publishedAt,
        long version) {

    public boolean isOnShow() {
        return publishedAt != null;
    }
}

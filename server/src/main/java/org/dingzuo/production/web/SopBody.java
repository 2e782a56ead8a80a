package org.dingzuo.production.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** How a kind of step is done, as its maker's client reads it.
 *  @param version 0: nothing is written yet
 *  @param writtenAt null: not yet
 *  @param checks one a line, as tools and settings are
 *  @param checkPoints the same one by one; their places are the numbers by which {@code finish} answers them
 *  @param mustCheck whether hands-on work is not done before each was answered */
record SopBody(
        String step,
        Words name,
        int version,
        @Nullable Instant writtenAt,
        Words text,
        List<Picture> pictures,
        List<Clip> film,
        Words checks,
        Words tools,
        Words settings,
        List<Words> checkPoints,
        boolean mustCheck) {

    /** @param url a signed link that ends */
    record Picture(String key, String url) {}

    /** @param title of the film
     *  @param url where it plays, from and until these seconds */
    record Clip(UUID film, Words title, String url, int from, int until) {}
}

package org.dingzuo.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A design as its maker sees it: the draft being edited, and which revision is on sale.
 *  @param revision of the published blueprint; null: never published
 *  @param changed the draft says something else than that revision
 *  @param soldOut what cannot be had for now
 *  @param version for If-Match; bumped by every edit */
public record Design(
        DesignId id,
        String slug,
        State state,
        Blueprint draft,
        @Nullable Integer revision,
        boolean changed,
        List<SoldOut> soldOut,
        long version) {
    /** A draft was never on sale; what is retired was, and may be again. */
    public enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }
}

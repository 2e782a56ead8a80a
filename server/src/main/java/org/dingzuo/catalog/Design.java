package org.dingzuo.catalog;

import org.jspecify.annotations.Nullable;

/** A design as its maker sees it: the draft being edited, and which revision is on sale.
 *  @param revision of the published blueprint; null: never published
 *  @param version for If-Match; bumped by every edit */
public record Design(
        DesignId id,
        String slug,
        State state,
        Blueprint draft,
        @Nullable Integer revision,
        long version) {
    public enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }
}

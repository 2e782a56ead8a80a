package org.dingzuo.catalog;

/** A design on sale: its newest revision, with what is sold out for now laid over it. */
public record PublishedDesign(DesignId id, String slug, int revision, Blueprint blueprint) {

    /** Whether anybody can order it at all just now: the simplest configuration can be made. */
    public boolean isBookable() {
        return Completeness.simplestIsMakeable(blueprint);
    }
}

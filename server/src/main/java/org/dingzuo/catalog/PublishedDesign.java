package org.dingzuo.catalog;

/** A design on sale: its newest revision. */
public record PublishedDesign(DesignId id, String slug, int revision, Blueprint blueprint) {}

package org.dingzuo.catalog;

import java.time.Instant;

/** A published state of a design, kept for ever. */
public record Revision(int number, Instant publishedAt, Blueprint blueprint) {}

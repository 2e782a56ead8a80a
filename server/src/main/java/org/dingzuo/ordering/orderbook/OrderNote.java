package org.dingzuo.ordering.orderbook;

import java.time.Instant;
import java.util.UUID;

/** The maker's own note; the buyer never sees it. */
public record OrderNote(UUID id, String words, Instant at) {}

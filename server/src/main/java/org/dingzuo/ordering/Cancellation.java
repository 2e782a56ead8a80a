package org.dingzuo.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A buyer's wish to end an order that is being made. @param kept as the maker proposes; null: not answered yet */
public record Cancellation(Instant askedAt, @Nullable Kept kept) {}

package org.dingzuo.ordering.buyers;

import java.time.Instant;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Whom a maker looks for.
 *  @param words a part of a name, or of a phone number; empty: anybody
 *  @param design slug of something that they ordered; null: anything
 *  @param paidAtLeast zero: anybody
 *  @param quietSince whoever ordered something, but nothing since then; null: anybody */
public record BuyerQuery(
        String words,
        @Nullable String design,
        Money paidAtLeast,
        @Nullable Instant quietSince) {}

package org.dingzuo.ordering;

import java.time.Instant;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Pieces that a buyer sends back without a reason.
 *  @param lines of the order, from 0
 *  @param words of the buyer; may be empty
 *  @param arrivedAt null: not back yet
 *  @param refunded null: not back yet */
public record GoodsReturn(
        List<Integer> lines,
        String words,
        Instant askedAt,
        @Nullable Instant arrivedAt,
        @Nullable Money refunded) {}

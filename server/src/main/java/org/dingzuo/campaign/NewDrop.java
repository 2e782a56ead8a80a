package org.dingzuo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A drop as a maker announces it.
 *  @param designs slugs of designs on sale, at least one
 *  @param shipBy the common day; null: the earliest that the plan can promise */
public record NewDrop(
        Words name,
        List<String> designs,
        int places,
        Instant opensAt,
        Instant closesAt,
        @Nullable LocalDate shipBy) {}

package org.dingzuo.campaign.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A series as a maker announces it.
 *  @param designs of designs on sale, 1 to 12
 *  @param discount off the whole series, in hundredths of a percent, 0 to 5,000
 *  @param places pieces at most, 1 to 200
 *  @param shipBy the common day; null: the earliest that the plan can promise */
public record NewSeries(
        Words name,
        Words story,
        @Nullable String film,
        List<Series.Member> designs,
        Minimum minimum,
        int discount,
        int places,
        Instant opensAt,
        Instant closesAt,
        @Nullable LocalDate shipBy) {}

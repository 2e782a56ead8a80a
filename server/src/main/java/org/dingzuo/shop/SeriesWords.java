package org.dingzuo.shop;

import org.dingzuo.campaign.series.Minimum;
import org.dingzuo.campaign.series.SeriesView;
import org.dingzuo.kernel.Language;

/** A series as a buyer reads it. */
final class SeriesWords {
    private SeriesWords() {}

    static ShopBody.Series of(SeriesView view, Language language) {
        var series = view.series();
        var gauge = view.gauge();
        return new ShopBody.Series(
                series.story().in(language),
                series.film(),
                series.minimum() instanceof Minimum.Pieces(var least) ? least : null,
                series.minimum() instanceof Minimum.Deposits(var least) ? least : null,
                gauge.pieces(),
                gauge.deposits(),
                series.minimum().percent(gauge),
                series.discount(),
                series.extensions() > 0,
                series.designs().stream()
                        .filter(member -> !member.dropped())
                        .map(member ->
                                new ShopBody.Member(member.design(), member.least(), gauge.pieces(member.design())))
                        .toList());
    }
}

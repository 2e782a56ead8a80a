package org.dingzuo.ordering.lookback;

import java.time.Clock;
import java.util.Optional;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.Reduction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which former price may stand struck through beside a design's present one. It takes both books: what was asked and what was paid. */
@Service
@Transactional(readOnly = true)
public class FormerPrices {
    private final Drafts drafts;
    private final DealStore deals;
    private final Clock clock;

    FormerPrices(Drafts drafts, DealStore deals, Clock clock) {
        this.drafts = drafts;
        this.deals = deals;
        this.clock = clock;
    }

    /** Empty where the law allows none: nearly always. */
    public Optional<Money> of(PublishedDesign design) {
        // A first revision has no former price, and most designs are in theirs.
        return design.revision() == 1
                ? Optional.empty()
                : Reduction.of(drafts.revisions(design.id()), clock.instant())
                        .flatMap(reduction -> former(design.slug(), reduction));
    }

    private Optional<Money> former(String slug, Reduction reduction) {
        var studio = StudioScope.studio();
        var lately = deals.between(studio, slug, reduction.since().minus(Reduction.BEFORE), reduction.since());
        return reduction.former(lately.isEmpty() ? deals.lastBefore(studio, slug, reduction.since()) : lately);
    }
}

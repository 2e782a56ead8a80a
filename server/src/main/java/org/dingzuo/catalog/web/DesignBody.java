package org.dingzuo.catalog.web;

import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Design;
import org.dingzuo.catalog.Differences;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.Finding;
import org.dingzuo.catalog.SoldOut;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A design as its maker's client reads it. The draft goes back whole, with the ETag.
 *  @param missing what keeps the draft from being published
 *  @param sampleMissing whether it must be made once before it can be published
 *  @param findings what may be published but was hardly meant by its rules
 *  @param changed the draft says something else than what is on sale
 *  @param differs what publishing would change on sale */
record DesignBody(
        UUID id,
        String slug,
        Design.State state,
        @Nullable Integer revision,
        boolean changed,
        List<Differences.Difference> differs,
        Blueprint draft,
        List<SoldOut> soldOut,
        List<FieldFault> missing,
        boolean sampleMissing,
        List<Finding> findings) {

    record Card(
            UUID id,
            String slug,
            Words name,
            @Nullable String picture,
            Money basePrice,
            Design.State state,
            @Nullable Integer revision,
            boolean changed,
            int soldOut,
            long version) {}

    static DesignBody of(Design design, Drafts drafts) {
        return new DesignBody(
                design.id().value(),
                design.slug(),
                design.state(),
                design.revision(),
                design.changed(),
                drafts.pendingIn(design),
                design.draft(),
                design.soldOut(),
                drafts.missingIn(design.draft()),
                drafts.needsSample(design),
                design.draft().findings());
    }

    static Card card(Design design) {
        return new Card(
                design.id().value(),
                design.slug(),
                design.draft().name(),
                design.draft().pictures().stream().findFirst().orElse(null),
                design.draft().basePrice(),
                design.state(),
                design.revision(),
                design.changed(),
                design.soldOut().size(),
                design.version());
    }
}

package org.dingzuo.pricing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.pricing.Margins;
import org.dingzuo.studio.Studios;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a design on the drawing table leaves at the least. */
@RestController
class DesignMarginController {
    private final Drafts drafts;
    private final Margins margins;
    private final Studios studios;

    DesignMarginController(Drafts drafts, Margins margins, Studios studios) {
        this.drafts = drafts;
        this.margins = margins;
        this.studios = studios;
    }

    @GetMapping("/api/v1/studios/{studio}/designs/{id}/margin")
    MarginBody margin(@PathVariable String studio, @PathVariable UUID id, HttpServletRequest request) {
        InShop.require();
        var design = drafts.find(new DesignId(id)).orElseThrow(() -> Problem.notFound("There is no such design"));
        var language = RequestLanguage.of(request, studios.profile().language());
        return margins.thinnest(design.id(), design.slug(), design.draft(), Margins.Off.NOTHING)
                .map(found -> MarginBody.of(design.slug(), found, language))
                .orElseThrow(() -> Problem.conflict("nothing-makeable", "Nothing can be made of this design yet"));
    }
}

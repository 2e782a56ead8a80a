package org.dingzuo.pricing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Design;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.pricing.Margins;
import org.dingzuo.pricing.Margins.Off;
import org.dingzuo.pricing.PriceList;
import org.dingzuo.pricing.PriceLists;
import org.dingzuo.studio.Studios;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The studio's price list on its maker's screen. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/prices")
class PricesController {
    private static final int MOST_DESIGNS = 100;

    private final PriceLists lists;
    private final Margins margins;
    private final Drafts drafts;
    private final Designs designs;
    private final Studios studios;

    PricesController(PriceLists lists, Margins margins, Drafts drafts, Designs designs, Studios studios) {
        this.lists = lists;
        this.margins = margins;
        this.drafts = drafts;
        this.designs = designs;
        this.studios = studios;
    }

    @GetMapping
    ResponseEntity<PriceList> show(@PathVariable String studio) {
        InShop.require();
        var kept = lists.read();
        return Versions.tagged(kept.list(), kept.revision());
    }

    /** Replaces the whole list. */
    @PutMapping
    @OwnerOnly
    ResponseEntity<PriceList> change(
            @PathVariable String studio, @RequestBody JsonNode body, HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var list = reading().read(new Part(body, "", faults));
        faults.refuseIfAny();
        if (!lists.change(list, seen)) {
            throw Versions.stale();
        }
        return show(studio);
    }

    /** A design's part of what is off the whole, by base price; a begun fen counts, so that the warning rather comes. */
    private static Money part(Money amount, PublishedDesign design, Money whole) {
        var base = design.blueprint().basePrice();
        return whole.isPositive()
                ? Money.of(Rounding.UP.divide(amount.times(base.minor()).minor(), whole.minor()))
                : amount;
    }

    /** What each design on sale would leave at the least if so much were taken off: asked before a coupon or a reduction is kept.
     *  The body names {@code share} or {@code amount}, and {@code designs}; none named: all. {@code together}: the amount is off one of each
     *  of them, as a bundle is, and each bears its part of it. */
    @PostMapping("/margins")
    List<MarginBody> margins(@PathVariable String studio, @RequestBody JsonNode body, HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        if (part.has("share") == part.has("amount")) {
            part.fault("share", "one-of", "Give either a share or an amount");
        }
        var share = (int) part.numberOr("share", 0, 0, PriceReading.MOST_SHARE);
        var amount = Money.of(part.numberOr("amount", 0, 0, PriceReading.DEAREST));
        var asked = reading().designs(part, "designs", MOST_DESIGNS);
        var together = part.flag("together", false);
        faults.refuseIfAny();
        var language = RequestLanguage.of(request, studios.profile().language());
        var looked = designs.onSale().stream()
                .filter(design -> asked.isEmpty() || asked.contains(design.slug()))
                .toList();
        var whole = Money.sum(
                looked.stream().map(design -> design.blueprint().basePrice()).toList());
        return looked.stream()
                .flatMap(design -> margins
                        .thinnest(
                                design.id(),
                                design.slug(),
                                design.blueprint(),
                                new Off(share, together ? part(amount, design, whole) : amount))
                        .stream()
                        .map(found -> MarginBody.of(design.slug(), found, language)))
                .toList();
    }

    private PriceReading reading() {
        return new PriceReading(drafts.all().stream().map(Design::slug).collect(Collectors.toSet()));
    }
}

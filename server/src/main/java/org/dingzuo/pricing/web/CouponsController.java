package org.dingzuo.pricing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Design;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.kernel.Ids;
import org.dingzuo.pricing.CouponId;
import org.dingzuo.pricing.Coupons;
import org.dingzuo.studio.Studios;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Coupons on their maker's screen. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/coupons")
class CouponsController {
    private final Coupons coupons;
    private final Drafts drafts;
    private final Studios studios;
    private final Clock clock;

    CouponsController(Coupons coupons, Drafts drafts, Studios studios, Clock clock) {
        this.coupons = coupons;
        this.drafts = drafts;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping
    List<CouponBody> all(@PathVariable String studio) {
        InShop.require();
        var zone = studios.profile().zone();
        return coupons.all().stream()
                .map(coupon -> CouponBody.of(coupon, zone, clock.instant()))
                .toList();
    }

    /** A code is there once: made twice, the second is refused. */
    @PostMapping
    @OwnerOnly
    @ResponseStatus(HttpStatus.CREATED)
    CouponBody make(@PathVariable String studio, @RequestBody JsonNode body) {
        InShop.require();
        var zone = studios.profile().zone();
        var faults = new Faults();
        var slugs = drafts.all().stream().map(Design::slug).collect(Collectors.toSet());
        var coupon = new CouponReading(new PriceReading(slugs), zone, LocalDate.ofInstant(clock.instant(), zone))
                .read(new CouponId(Ids.next(clock)), new Part(body, "", faults));
        faults.refuseIfAny();
        if (!coupons.make(coupon)) {
            throw Problem.conflict("code-taken", "This studio has a coupon of this code already");
        }
        return shown(coupon.id());
    }

    /** It counts for half an hour more, as long as what was quoted stands. May be repeated. */
    @PostMapping("/{coupon}/ending")
    @OwnerOnly
    CouponBody end(@PathVariable String studio, @PathVariable UUID coupon) {
        InShop.require();
        var id = new CouponId(coupon);
        shown(id);
        coupons.end(id);
        return shown(id);
    }

    private CouponBody shown(CouponId id) {
        return coupons.find(id)
                .map(coupon -> CouponBody.of(coupon, studios.profile().zone(), clock.instant()))
                .orElseThrow(() -> Problem.notFound("There is no such coupon"));
    }
}

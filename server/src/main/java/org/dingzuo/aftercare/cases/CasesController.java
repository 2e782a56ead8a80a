package org.dingzuo.aftercare.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.media.ClosedPictures;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The maker's side of cases. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class CasesController {
    private static final int MOST_LISTED = 200;

    private final Cases cases;
    private final Remedies remedies;
    private final CasePhotos photos;
    private final CaseWords words;
    private final ClosedPictures pictures;
    private final Designs designs;
    private final Orders orders;
    private final Studios studios;

    CasesController(
            Cases cases,
            Remedies remedies,
            CasePhotos photos,
            CaseWords words,
            ClosedPictures pictures,
            Designs designs,
            Orders orders,
            Studios studios) {
        this.cases = cases;
        this.remedies = remedies;
        this.photos = photos;
        this.words = words;
        this.pictures = pictures;
        this.designs = designs;
        this.orders = orders;
        this.studios = studios;
    }

    /** @param photos keys of closed pictures of this studio, at most six; the rest as the buyer gives it */
    record OpenBody(
            @Nullable UUID id,
            @Nullable Long line,
            @Nullable String cause,
            @Nullable UUID parcel,
            @Nullable String wanted,
            @Nullable String words,
            @Nullable List<@Nullable String> photos) {}

    /** @param version of the case that was seen
     *  @param cause as it was found
     *  @param remedy REPAIR, REDO, PRICE_CUT or REFUND
     *  @param amount of PRICE_CUT and REFUND, in the smallest unit of money
     *  @param whenBack of REFUND: as soon as the piece has come back
     *  @param design slug of a REPAIR on sale
     *  @param free of REPAIR: the studio bears it
     *  @param pieces of REDO */
    record OfferBody(
            @Nullable Long version,
            @Nullable String cause,
            @Nullable UUID parcel,
            @Nullable String remedy,
            @Nullable Long amount,
            @Nullable Boolean whenBack,
            @Nullable String design,
            @Nullable Boolean free,
            @Nullable Long pieces,
            @Nullable String words) {}

    record RefuseBody(@Nullable Long version, @Nullable String words) {}

    /** @param version of the case that was seen
     *  @param how the buyer agreed: by phone, in a chat; the buyer reads it
     *  @param totalAtMost and
     *  @param shipNoLaterThan and
     *  @param consents as the buyer was told and agreed */
    record AgreedBody(
            @Nullable Long version,
            @Nullable String how,
            @Nullable Long totalAtMost,
            @Nullable LocalDate shipNoLaterThan,
            @Nullable List<CaseReading.@Nullable ConsentSaid> consents) {}

    /** @param hours within which a case is answered */
    record RuleBody(@Nullable Long hours) {}

    /** What is not finished, whose answer is due first.
     *  @param all true: the finished ones too */
    @GetMapping("/cases")
    List<CaseBody> list(
            @PathVariable String studio,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        InShop.require();
        var states =
                all ? EnumSet.allOf(CaseState.class) : EnumSet.of(CaseState.OPEN, CaseState.OFFERED, CaseState.AGREED);
        return words.forMaker(
                cases.in(states, MOST_LISTED),
                RequestLanguage.of(request, studios.profile().language()));
    }

    /** Of one order, and those that it puts right. */
    @GetMapping("/orders/{order}/cases")
    List<CaseBody> ofOrder(@PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        if (orders.heads(List.of(order)).isEmpty()) {
            throw Problem.notFound("There is no such order");
        }
        return words.forMaker(
                cases.ofOrders(List.of(new OrderId(order))),
                RequestLanguage.of(request, studios.profile().language()));
    }

    @GetMapping("/cases/{id}")
    CaseBody one(@PathVariable String studio, @PathVariable UUID id, HttpServletRequest request) {
        InShop.require();
        return answer(id, request);
    }

    /** Opened for a buyer who said it elsewhere. */
    @PostMapping("/orders/{order}/cases")
    CaseBody open(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody OpenBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var id = CaseReading.id(faults, body.id());
        var opening = new Opening(
                new OrderId(order),
                (int) faults.number("line", body.line(), 0, 1_000),
                CaseReading.cause(faults, body.cause()),
                body.parcel() == null ? null : new ParcelId(body.parcel()),
                CaseReading.wanted(faults, body.wanted()),
                faults.text("words", body.words(), CaseFile.LONGEST));
        var shown = body.photos() == null ? List.<String>of() : body.photos();
        if (shown.size() > CaseFile.MOST_PHOTOS) {
            faults.add("photos", "too-many", "At most " + CaseFile.MOST_PHOTOS);
        }
        faults.refuseIfAny();
        var keys = shown.stream()
                .map(photo -> pictures.named(photo == null ? "" : photo))
                .toList();
        CaseReading.settle(cases.open(id, opening, CaseFile.By.MAKER));
        keys.forEach(key -> photos.add(id, key));
        return answer(id.value(), request);
    }

    @PostMapping("/cases/{id}/offer")
    CaseBody offer(
            @PathVariable String studio,
            @PathVariable UUID id,
            @RequestBody OfferBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var version = faults.number("version", body.version(), 1, Long.MAX_VALUE);
        var cause = CaseReading.cause(faults, body.cause());
        var remedy = remedy(faults, body);
        var said = faults.optionalText("words", body.words(), CaseFile.LONGEST);
        faults.refuseIfAny();
        CaseReading.settle(remedies.offer(
                new CaseId(id),
                version,
                cause,
                body.parcel() == null ? null : new ParcelId(body.parcel()),
                remedy,
                said));
        return answer(id, request);
    }

    private Remedy remedy(Faults faults, OfferBody body) {
        return switch (CaseReading.remedy(faults, "remedy", body.remedy())) {
            case REPAIR -> repair(faults, faults.text("design", body.design(), 80), body);
            case REDO -> new Remedy.Redo((int) faults.number("pieces", body.pieces(), 1, 1_000));
            case PRICE_CUT -> new Remedy.PriceCut(amount(faults, body));
            case REFUND -> new Remedy.Refund(amount(faults, body), Boolean.TRUE.equals(body.whenBack()));
        };
    }

    /** The plainest form of it: what a repair asks its buyer is asked beforehand. */
    private Remedy repair(Faults faults, String slug, OfferBody body) {
        var design = slug.isEmpty()
                ? java.util.Optional.<org.dingzuo.catalog.PublishedDesign>empty()
                : designs.onSale(slug).filter(each -> each.blueprint().repair());
        if (design.isEmpty()) {
            faults.add("design", "unknown", "Name a repair that is on sale");
        }
        return new Remedy.Repair(
                slug, design.map(designs::simplest).orElseGet(java.util.Map::of), Boolean.TRUE.equals(body.free()));
    }

    private static Money amount(Faults faults, OfferBody body) {
        return Money.of(faults.number("amount", body.amount(), 1, CaseReading.MOST_MONEY));
    }

    @PostMapping("/cases/{id}/refusal")
    CaseBody refuse(
            @PathVariable String studio,
            @PathVariable UUID id,
            @RequestBody RefuseBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var version = faults.number("version", body.version(), 1, Long.MAX_VALUE);
        var said = faults.text("words", body.words(), CaseFile.LONGEST);
        faults.refuseIfAny();
        CaseReading.settle(cases.refuse(new CaseId(id), version, said));
        return answer(id, request);
    }

    /** The buyer took the offered repair elsewhere. */
    @PostMapping("/cases/{id}/agreement")
    CaseBody agreed(
            @PathVariable String studio,
            @PathVariable UUID id,
            @RequestBody AgreedBody body,
            HttpServletRequest request) {
        InShop.require();
        var known = cases.find(new CaseId(id)).orElseThrow(CasesController::unknown);
        var faults = new Faults();
        var version = faults.number("version", body.version(), 1, Long.MAX_VALUE);
        var how = faults.text("how", body.how(), CaseFile.LONGEST);
        var buyers = orders.find(known.order()).orElseThrow(CasesController::unknown);
        var acceptance = CaseReading.acceptance(
                faults, body.totalAtMost(), body.shipNoLaterThan(), body.consents(), buyers.language());
        faults.refuseIfAny();
        CaseReading.settle(remedies.agreedElsewhere(known.id(), version, acceptance, how));
        return answer(id, request);
    }

    /** The piece has come back: the agreed sum goes back to the buyer. */
    @PostMapping("/cases/{id}/piece-back")
    CaseBody cameBack(@PathVariable String studio, @PathVariable UUID id, HttpServletRequest request) {
        InShop.require();
        CaseReading.settle(remedies.cameBack(new CaseId(id)));
        return answer(id, request);
    }

    @GetMapping("/case-rule")
    ResponseEntity<RuleBody> rule(@PathVariable String studio) {
        InShop.require();
        var rule = cases.rule();
        return Versions.tagged(new RuleBody((long) rule.hours()), rule.version());
    }

    @PutMapping("/case-rule")
    @OwnerOnly
    ResponseEntity<RuleBody> change(
            @PathVariable String studio, @RequestBody RuleBody body, HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var hours = (int) faults.number("hours", body.hours(), 1, CaseRule.LONGEST);
        faults.refuseIfAny();
        if (!cases.change(new CaseRule(hours, Versions.seen(request)))) {
            throw Versions.stale();
        }
        return rule(studio);
    }

    private CaseBody answer(UUID id, HttpServletRequest request) {
        var known = cases.find(new CaseId(id)).orElseThrow(CasesController::unknown);
        return words.forMaker(
                        List.of(known),
                        RequestLanguage.of(request, studios.profile().language()))
                .getFirst();
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such case");
    }
}

package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.MergeOutcome;
import org.dingzuo.customer.Remark;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.buyers.BuyerBook;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The maker's book of buyers. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/buyers")
class BuyerBookController {
    private static final int MOST_LISTED = 200;
    private static final int LONGEST = 500;

    private final BuyerBook book;
    private final Buyers buyers;
    private final BuyerBookWords words;
    private final Studios studios;
    private final Clock clock;

    BuyerBookController(BuyerBook book, Buyers buyers, BuyerBookWords words, Studios studios, Clock clock) {
        this.book = book;
        this.buyers = buyers;
        this.words = words;
        this.studios = studios;
        this.clock = clock;
    }

    record RemarkBody(@Nullable String kind, @Nullable String words) {}

    /** @param other the buyer who is the same person; this one stands for both */
    record MergeBody(@Nullable UUID other) {}

    /** @param q a part of a name, or at least four digits of a phone number
     *  @param design slug of something that they ordered
     *  @param paid at least so many fen
     *  @param quiet nothing ordered for so many days; 0: anybody */
    @GetMapping
    List<BuyerBookBody.LineBody> list(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String design,
            @RequestParam(defaultValue = "0") long paid,
            @RequestParam(defaultValue = "0") long quiet,
            HttpServletRequest request) {
        InShop.require();
        var query = BuyersAsked.read(q, design, paid, quiet, clock.instant());
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        return book.list(query, MOST_LISTED).stream()
                .map(line -> words.line(line, language, profile.zone()))
                .toList();
    }

    @GetMapping("/{buyer}/card")
    BuyerBookBody.CardBody card(@PathVariable String studio, @PathVariable UUID buyer, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var found = book.find(new BuyerId(buyer));
        var line = found.line().orElseThrow(BuyerBookController::unknown);
        return words.card(line, found.alike(), RequestLanguage.of(request, profile.language()), profile.zone());
    }

    @PostMapping("/{buyer}/remarks")
    BuyerBookBody.CardBody remark(
            @PathVariable String studio,
            @PathVariable UUID buyer,
            @RequestBody RemarkBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var said = faults.text("words", body.words(), LONGEST);
        var kind = Arrays.stream(Remark.Kind.values())
                .filter(each -> each.name().equals(body.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add("kind", "unknown", "One of " + Arrays.toString(Remark.Kind.values()));
        }
        faults.refuseIfAny();
        if (!buyers.remark(new BuyerId(buyer), kind.orElseThrow(), said)) {
            throw unknown();
        }
        return card(studio, buyer, request);
    }

    @DeleteMapping("/{buyer}/remarks/{remark}")
    BuyerBookBody.CardBody strike(
            @PathVariable String studio,
            @PathVariable UUID buyer,
            @PathVariable UUID remark,
            HttpServletRequest request) {
        InShop.require();
        if (!buyers.strike(remark)) {
            throw Problem.notFound("There is no such remark");
        }
        return card(studio, buyer, request);
    }

    /** Takes the other for the same person. Nothing moves, so it can be taken back. */
    @PostMapping("/{buyer}/merge")
    @OwnerOnly
    BuyerBookBody.CardBody merge(
            @PathVariable String studio,
            @PathVariable UUID buyer,
            @RequestBody MergeBody body,
            HttpServletRequest request) {
        InShop.require();
        var other = body.other();
        if (other == null) {
            throw Problem.unprocessable("invalid-request", "Say who is the same person");
        }
        return switch (buyers.merge(new BuyerId(other), new BuyerId(buyer))) {
            case MergeOutcome.Merged merged -> card(studio, buyer, request);
            case MergeOutcome.Unknown unknown -> throw unknown();
            case MergeOutcome.TakenAlready taken ->
                throw Problem.conflict(
                        "taken-already", "One of them is taken together with somebody; take that apart first");
        };
    }

    /** Takes a merge back. */
    @PostMapping("/{buyer}/separation")
    @OwnerOnly
    BuyerBookBody.CardBody separate(@PathVariable String studio, @PathVariable UUID buyer, HttpServletRequest request) {
        InShop.require();
        if (!buyers.separate(new BuyerId(buyer))) {
            throw Problem.conflict("not-now", "This buyer is taken together with nobody");
        }
        return card(studio, buyer, request);
    }

    private static Problem unknown() {
        return Problem.notFound("Nothing is kept about such a buyer");
    }
}

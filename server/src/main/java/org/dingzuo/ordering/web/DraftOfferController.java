package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.TrialOutcome;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.Sellers;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a design would cost and when it could leave, asked by its maker before anybody else can. */
@RestController
class DraftOfferController {
    private final Drafts drafts;
    private final Offers offers;
    private final Sellers sellers;
    private final OfferWords words;
    private final OfferRefusals refusals;
    private final Clock clock;

    DraftOfferController(
            Drafts drafts, Offers offers, Sellers sellers, OfferWords words, OfferRefusals refusals, Clock clock) {
        this.drafts = drafts;
        this.offers = offers;
        this.sellers = sellers;
        this.words = words;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** @param configuration absent: the simplest that can be made */
    record TrialBody(@Nullable Map<String, @Nullable Object> configuration) {}

    @PostMapping("/api/v1/studios/{studio}/designs/{id}/offer")
    OfferBody tryOut(
            @PathVariable String studio,
            @PathVariable UUID id,
            @RequestBody TrialBody body,
            HttpServletRequest request) {
        InShop.require();
        return switch (drafts.tryOut(new DesignId(id), body.configuration())) {
            case TrialOutcome.Unknown() -> throw Problem.notFound("There is no such design");
            case TrialOutcome.Incomplete(var missing) ->
                throw Problem.unprocessable("incomplete", "This design has no price and date yet")
                        .with("fields", missing);
            case TrialOutcome.Judged(var slug, var verdict) -> offered(offers.trial(slug, verdict), request);
        };
    }

    private OfferBody offered(OfferOutcome outcome, HttpServletRequest request) {
        var profile = sellers.profile();
        var language = RequestLanguage.of(request, profile.language());
        return switch (outcome) {
            case OfferOutcome.Offered(var offer) ->
                words.say(offer, language, profile.zone(), LocalDate.ofInstant(clock.instant(), profile.zone()));
            case OfferOutcome.Malformed refusal -> throw refusals.of(refusal, language);
            case OfferOutcome.NotMakeable refusal -> throw refusals.of(refusal, language);
            case OfferOutcome.NoTime refusal -> throw refusals.of(refusal, language);
        };
    }
}

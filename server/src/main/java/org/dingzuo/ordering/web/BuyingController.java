package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Sellers;
import org.dingzuo.ordering.booking.OrderDesk;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.studio.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The two acts of buying: asking and ordering. */
@RestController
@RequestMapping("/api/v1/shops/{shop}")
class BuyingController {
    private static final int LONGEST_KEY = 200;

    private final Offers offers;
    private final Sellers sellers;
    private final OrderDesk desk;
    private final OfferWords words;
    private final OfferRefusals refusals;
    private final Documents documents;
    private final Clock clock;

    BuyingController(
            Offers offers,
            Sellers sellers,
            OrderDesk desk,
            OfferWords words,
            OfferRefusals refusals,
            Documents documents,
            Clock clock) {
        this.offers = offers;
        this.sellers = sellers;
        this.desk = desk;
        this.words = words;
        this.refusals = refusals;
        this.documents = documents;
        this.clock = clock;
    }

    record PlacedBody(
            UUID order,
            String trackingToken,
            String trackingUrl,
            OffsetDateTime holdExpiresAt,
            PaymentBody payment,
            OfferBody.Promise promise) {}

    record PaymentBody(UUID id, Money amount, List<String> methods) {}

    @PostMapping("/quotes")
    OfferBody quote(@PathVariable String shop, @RequestBody WishBody body, HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var wish = body.read(faults);
        faults.refuseIfAny();
        var outcome = offers.quote(wish);
        // Read by the quote itself, so that it costs no transaction of its own.
        var profile = sellers.profile();
        var language = RequestLanguage.of(request, profile.language());
        return switch (outcome) {
            case OfferOutcome.Offered(var offer) -> words.say(offer, language, profile.zone(), today(profile));
            case OfferOutcome.Malformed refusal -> throw refusals.of(refusal, language);
            case OfferOutcome.NotMakeable refusal -> throw refusals.of(refusal, language);
            case OfferOutcome.NoTime refusal -> throw refusals.of(refusal, language, shop, wish);
        };
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    PlacedBody place(
            @PathVariable String shop,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlaceBody body,
            HttpServletRequest request) {
        InShop.require();
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.unprocessable("invalid-request", "Send an Idempotency-Key of 1 to 200 characters")
                    .with(
                            "fields",
                            List.of(new FieldFault("Idempotency-Key", "missing", "Choose a new key per order")));
        }
        var profile = sellers.profile();
        var language = RequestLanguage.of(request, profile.language());
        var acceptance = body.read(key, Documents.hash(documents.write(body)), language);
        return switch (desk.place(acceptance)) {
            case PlacementOutcome.Placed placed -> placed(placed, language, profile);
            case PlacementOutcome.OfferChanged(var offer) ->
                throw Problem.conflict("offer-changed", "Price or date has changed; here is the new offer")
                        .with("offer", words.say(offer, language, profile.zone(), today(profile)));
            case PlacementOutcome.Refused(var why) -> throw refusals.of(why, language, shop, acceptance.wish());
            case PlacementOutcome.ConsentMissing(var missing) ->
                throw Problem.unprocessable("invalid-request", "A consent is missing")
                        .with(
                                "fields",
                                missing.stream()
                                        .map(asked -> new FieldFault(
                                                "consents",
                                                asked.kind().name(),
                                                "Give this consent, version " + asked.version()))
                                        .toList());
            case PlacementOutcome.KeyReused() ->
                throw Problem.unprocessable("idempotency-mismatch", "This Idempotency-Key was used for another order");
        };
    }

    private PlacedBody placed(PlacementOutcome.Placed placed, Language language, Profile profile) {
        return new PlacedBody(
                placed.order().value(),
                placed.token(),
                "/o/" + placed.token(),
                placed.holdExpiresAt().atZone(profile.zone()).toOffsetDateTime(),
                new PaymentBody(placed.payment().value(), placed.amount(), placed.methods()),
                words.promise(placed.promise(), language, today(profile)));
    }

    private LocalDate today(Profile profile) {
        return LocalDate.ofInstant(clock.instant(), profile.zone());
    }
}

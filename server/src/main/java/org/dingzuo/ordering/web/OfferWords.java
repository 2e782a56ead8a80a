package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.pricing.Coupon;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.pricing.Priced.CouponSaid;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.ReadyPieces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an offer into words. The last place where a code becomes a sentence. */
@Component
class OfferWords {
    private static final int OF_DATES = 20;

    private final Phrases phrases;

    OfferWords(Phrases phrases) {
        this.phrases = phrases;
    }

    OfferBody say(Offer offer, Language language, ZoneId zone, LocalDate today) {
        return new OfferBody(
                offer.lines().stream().map(line -> line(line, language)).toList(),
                offer.freight(),
                offer.total(),
                offer.instalments().stream()
                        .map(part -> new OfferBody.Instalment(
                                part.kind().name(),
                                part.amount(),
                                part.due().name(),
                                part.step(),
                                part.stepName() == null ? null : part.stepName().in(language),
                                meaning(part.kind(), language)))
                        .toList(),
                promise(offer.promise(), language, today),
                rush(offer.rush()),
                consents(offer.consents(), language),
                offer.assumed(),
                offer.validUntil().atZone(zone).toOffsetDateTime(),
                coupon(offer.coupon(), language),
                member(offer.member(), language));
    }

    List<OfferBody.Consent> consents(List<Offer.ConsentAsked> consents, Language language) {
        return consents.stream()
                .map(asked -> new OfferBody.Consent(
                        asked.kind().name(),
                        asked.line(),
                        phrases.say(language, "consent." + asked.kind().name()),
                        asked.version()))
                .toList();
    }

    /** Earnest money is not the same as money paid ahead, whatever people call it; the difference is printed. */
    @Nullable
    String meaning(Offer.Kind kind, Language language) {
        return switch (kind) {
            case EARNEST, PREPAYMENT -> phrases.say(language, "instalment-means." + kind.name());
            case BALANCE, CHANGE, FREIGHT -> null;
        };
    }

    private static OfferBody.Rush rush(Offer.@Nullable Rush rush) {
        return rush == null
                ? new OfferBody.Rush(false, null, null)
                : new OfferBody.Rush(true, rush.shipBy(), rush.fee());
    }

    private OfferBody.@Nullable Coupon coupon(@Nullable CouponSaid said, Language language) {
        if (said == null) {
            return null;
        }
        var refusal = said.refusal();
        return new OfferBody.Coupon(
                said.code(), refusal == null, said.off(), refusal == null ? null : refused(said, refusal, language));
    }

    private OfferBody.Because refused(CouponSaid said, Coupon.Refusal refusal, Language language) {
        var code = "coupon-" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var missing = said.missing().isZero()
                ? Map.<String, String>of()
                : Map.of("missing", String.valueOf(said.missing().minor()));
        var spoken = Map.of("missing", Spoken.money(said.missing()));
        return new OfferBody.Because(code, missing, phrases.say(language, "because." + code, spoken));
    }

    private static OfferBody.@Nullable Member member(@Nullable Tier tier, Language language) {
        return tier == null ? null : new OfferBody.Member(tier.name().in(language), tier.earlyMinutes());
    }

    OfferBody.Promise promise(Offer.Promise promise, Language language, LocalDate today) {
        return new OfferBody.Promise(
                promise.shipBy(),
                promise.arriveBy(),
                promise.confidence(),
                promise.confidence() == null ? promise.safetyDays() : null,
                surely(promise, language),
                steps(promise, language, today),
                because(promise.because(), language));
    }

    /** In a buyer's words: of so many such dates, so many are kept. Nothing is claimed that was not measured. */
    private String surely(Offer.Promise promise, Language language) {
        var confidence = promise.confidence();
        if (confidence != null) {
            var kept = String.valueOf(Math.round(confidence * OF_DATES));
            return phrases.say(language, "surely.measured", Map.of("kept", kept, "of", String.valueOf(OF_DATES)));
        }
        return promise.safetyDays() == 0
                ? phrases.say(language, "surely.planned")
                : phrases.say(language, "surely.stated", Map.of("days", String.valueOf(promise.safetyDays())));
    }

    OfferBody.Because because(Because because, Language language) {
        var spoken = new TreeMap<>(because.parameters());
        spoken.computeIfPresent("from", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        spoken.computeIfPresent("until", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        spoken.computeIfPresent("next", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        spoken.computeIfPresent("minimum", (key, fen) -> Spoken.money(Money.of(Long.parseLong(fen))));
        spoken.computeIfPresent("by", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        spoken.computeIfPresent("amount", (key, fen) -> Spoken.money(Money.of(Long.parseLong(fen))));
        spoken.computeIfPresent("minutes", (key, minutes) -> Spoken.duration(Long.parseLong(minutes), language));
        var waits = because.code().equals(ReadyPieces.LIES_READY) && spoken.containsKey("until");
        var said = waits ? "no-carrier" : because.code();
        return new OfferBody.Because(
                because.code(), because.parameters(), phrases.say(language, "because." + said, spoken));
    }

    private List<OfferBody.Step> steps(Offer.Promise promise, Language language, LocalDate today) {
        var steps = new ArrayList<OfferBody.Step>();
        steps.add(new OfferBody.Step("deposit", phrases.say(language, "step.deposit"), today, today, null));
        var made = today;
        for (var span : promise.line()) {
            steps.add(new OfferBody.Step(span.step(), span.label().in(language), span.from(), span.to(), null));
            made = span.to().isAfter(made) ? span.to() : made;
        }
        steps.add(new OfferBody.Step("packing", phrases.say(language, "step.packing"), made, promise.shipBy(), null));
        steps.add(new OfferBody.Step(
                "road", phrases.say(language, "step.road"), promise.shipBy(), promise.arriveBy(), null));
        return steps;
    }

    private OfferBody.Line line(Offer.Line line, Language language) {
        return new OfferBody.Line(
                line.design(),
                line.name().in(language),
                line.quantity(),
                price(line.price(), language),
                line.amount(),
                line.returns().name());
    }

    List<OfferBody.Price> price(List<PriceLine> lines, Language language) {
        return lines.stream()
                .map(line -> new OfferBody.Price(line.code(), line.label().in(language), line.amount()))
                .toList();
    }

    Map<String, Object> refusal(Makeability.NotMakeable reason, int line, Language language) {
        var fields = new TreeMap<String, Object>();
        fields.put("line", line);
        fields.put("group", reason.group());
        if (reason.choice() != null) {
            fields.put("choice", reason.choice());
        }
        fields.put("rule", reason.rule());
        fields.put("because", reason.because().in(language));
        fields.put("fits", Map.of(reason.group(), reason.wouldFit()));
        var says = reason.says();
        if (says != null) {
            fields.put("says", says.in(language));
        }
        var nearest = reason.nearest();
        if (nearest != null) {
            fields.put("nearest", new OfferBody.Nearest(nearest.configuration(), nearest.pieces(), nearest.changed()));
        }
        return fields;
    }
}

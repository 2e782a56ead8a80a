package org.dingzuo.ordering.web;

import java.util.Locale;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.change.AmendmentOutcome;
import org.dingzuo.ordering.change.AmendmentQuote;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.springframework.stereotype.Component;

/** Why a change of an order cannot be, as either side reads it. */
@Component
class ChangeRefusals {
    private final OfferRefusals offers;
    private final Phrases phrases;

    ChangeRefusals(OfferRefusals offers, Phrases phrases) {
        this.offers = offers;
        this.phrases = phrases;
    }

    AmendmentQuote quoted(AmendmentOutcome outcome, Language language) {
        if (outcome instanceof AmendmentOutcome.Quoted(var quote)) {
            return quote;
        }
        throw of(outcome, language);
    }

    /** @throws Problem unless it is done */
    void settle(AmendmentOutcome outcome, Language language) {
        if (!(outcome instanceof AmendmentOutcome.Done)) {
            throw of(outcome, language);
        }
    }

    private Problem of(AmendmentOutcome outcome, Language language) {
        return switch (outcome) {
            case AmendmentOutcome.Done done -> throw new IllegalStateException("What is done is not refused");
            case AmendmentOutcome.Quoted quoted -> throw new IllegalStateException("A quote is no refusal");
            case AmendmentOutcome.NotNow(var state) ->
                Problem.conflict("not-now", said("not-now", language)).with("state", state.name());
            case AmendmentOutcome.AlreadyOpen() -> Problem.conflict("change-open", said("open", language));
            case AmendmentOutcome.InBatch() -> Problem.conflict("in-batch", said("in-batch", language));
            case AmendmentOutcome.OnTheHouse() -> Problem.conflict("on-the-house", said("on-the-house", language));
            case AmendmentOutcome.Unchanged() -> Problem.unprocessable("unchanged", said("unchanged", language));
            case AmendmentOutcome.TooCheap() ->
                Problem.unprocessable("invalid-request", said("too-cheap", language))
                        .with(
                                "fields",
                                java.util.List.of(new FieldFault("extra", "too-low", said("too-cheap", language))));
            case AmendmentOutcome.Malformed(var faults) -> offers.of(new OfferOutcome.Malformed(faults), language);
            case AmendmentOutcome.NotMakeable(var line, var refusal) ->
                offers.of(new OfferOutcome.NotMakeable(line, refusal), language);
            case AmendmentOutcome.NoTime(var because) -> offers.of(new OfferOutcome.NoTime(because), language);
            case AmendmentOutcome.TooFar(var line, var why, var what) ->
                Problem.conflict(
                                "too-far",
                                phrases.say(
                                        language,
                                        "change-refused."
                                                + why.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                        java.util.Map.of("step", what.in(language))))
                        .with("line", line);
            case AmendmentOutcome.Differs(var now) ->
                Problem.conflict("offer-changed", said("differs", language))
                        .with("sum", now.sum())
                        .with("shipBy", now.shipBy());
            case AmendmentOutcome.ConsentMissing(var missing) ->
                Problem.unprocessable("invalid-request", "A consent is missing")
                        .with(
                                "fields",
                                missing.stream()
                                        .map(asked -> new FieldFault(
                                                "consents",
                                                "missing",
                                                phrases.say(language, "consent." + asked.kind())))
                                        .toList());
        };
    }

    private String said(String code, Language language) {
        return phrases.say(language, "change-refused." + code);
    }
}

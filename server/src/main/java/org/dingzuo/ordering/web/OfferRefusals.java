package org.dingzuo.ordering.web;

import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OfferOutcome;
import org.springframework.stereotype.Component;

/** Why there is no offer, as the client reads it: the same for a buyer's wish and for a maker's draft. */
@Component
class OfferRefusals {
    private final OfferWords words;

    OfferRefusals(OfferWords words) {
        this.words = words;
    }

    Problem of(OfferOutcome why, Language language) {
        return switch (why) {
            case OfferOutcome.Malformed(var faults) ->
                Problem.unprocessable("invalid-request", "Some fields are missing or malformed")
                        .with("fields", faults);
            case OfferOutcome.NotMakeable(var line, var reason) -> {
                var problem =
                        Problem.unprocessable("not-makeable", reason.because().in(language));
                words.refusal(reason, line, language).forEach(problem::with);
                yield problem;
            }
            case OfferOutcome.NoTime(var because) -> {
                var text = words.because(because, language).text();
                yield because.code().equals("booking-not-open")
                        ? Problem.conflict("not-open", text)
                                .with("opensAt", because.parameters().get("opensAt"))
                        : Problem.conflict("sold-out", text)
                                .with("nextShipBy", because.parameters().get("next"));
            }
            case OfferOutcome.Offered offered -> throw new IllegalStateException("An offer is not a refusal");
        };
    }
}

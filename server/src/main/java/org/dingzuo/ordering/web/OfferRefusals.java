package org.dingzuo.ordering.web;

import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OfferOutcome;
import org.dingzuo.promise.Because;
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
            case OfferOutcome.NoTime(var because) -> noTime(because, language);
            case OfferOutcome.Offered offered -> throw new IllegalStateException("An offer is not a refusal");
        };
    }

    private Problem noTime(Because because, Language language) {
        var text = words.because(because, language).text();
        var told = because.parameters();
        return switch (because.code()) {
            case "booking-not-open" -> Problem.conflict("not-open", text).with("opensAt", told.get("opensAt"));
            case "below-minimum" ->
                Problem.conflict("below-minimum", text)
                        .with("minimum", Long.parseLong(told.getOrDefault("minimum", "0")));
            case "heavy-option" -> tooHeavy(told, text);
            default -> Problem.conflict("sold-out", text).with("nextShipBy", told.get("next"));
        };
    }

    /** As any choice that cannot be made, with those that still can. */
    private static Problem tooHeavy(Map<String, String> told, String text) {
        var group = told.getOrDefault("group", "");
        return Problem.unprocessable("not-makeable", text)
                .with("design", told.get("design"))
                .with("group", group)
                .with("choice", told.get("choice"))
                .with("rule", "busy")
                .with("because", text)
                .with(
                        "fits",
                        Map.of(group, List.of(told.getOrDefault("fits", "").split(","))));
    }
}

package org.dingzuo.ordering.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.promise.Because;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Why there is no offer, as the client reads it: the same for a buyer's wish and for a maker's draft. */
@Component
class OfferRefusals {
    /** What no freed time would change. */
    private static final Set<String> NO_USE_WAITING =
            Set.of("too-large", "no-skill", "nobody-alone", "no-machine", "over-cap", "booking-over");

    private final OfferWords words;
    private final Documents documents;

    OfferRefusals(OfferWords words, Documents documents) {
        this.words = words;
        this.documents = documents;
    }

    /** The same for a buyer, who may wait for what is full. */
    Problem of(OfferOutcome why, Language language, String shop, Wish wish) {
        var problem = of(why, language);
        return why instanceof OfferOutcome.NoTime(var because)
                        && problem.type().equals("sold-out")
                        && !NO_USE_WAITING.contains(because.code())
                ? problem.with("waitingList", waitingList(shop, wish))
                : problem;
    }

    /** The page where this very wish can wait. */
    private String waitingList(String shop, Wish wish) {
        var lines = wish.lines().stream()
                .map(line -> Map.of(
                        "design", line.design(), "configuration", line.configuration(), "quantity", line.quantity()))
                .toList();
        var carried = new TreeMap<String, Object>(Map.of("lines", lines));
        if (wish.booking() != null) {
            carried.put("booking", wish.booking());
        }
        return "/" + shop + "/waiting?wish=" + UriUtils.encode(documents.write(carried), StandardCharsets.UTF_8);
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

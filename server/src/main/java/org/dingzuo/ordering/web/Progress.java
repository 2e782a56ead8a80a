package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OpenAgain;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.OrderView.Happening;
import org.dingzuo.promise.StepSpan;
import org.jspecify.annotations.Nullable;

/** How far an order is, read from what happened to it. */
final class Progress {
    private final OrderView order;
    private final Map<String, String> states = new HashMap<>();

    Progress(OrderView order) {
        this.order = order;
        for (var happening : order.happenings()) {
            switch (happening.kind()) {
                case "step-begun" -> states.put(key(happening), "NOW");
                case "step-done" -> states.put(key(happening), "DONE");
                case "deposit-paid", "free-of-charge" -> states.put("deposit", "DONE");
                case "part-shipped" -> states.put("packing", "NOW");
                case "shipped", "handed-over" -> {
                    states.put("packing", "DONE");
                    states.put("road", "NOW");
                }
                case "delivered" -> states.put("road", "DONE");
                default -> OpenAgain.by(happening).forEach(states::remove);
            }
        }
    }

    /** The promise line with what is done inked in. The spans of an order's steps come between deposit and packing.
     *  @param agreed what stands for the deposit where nothing is paid, in the buyer's words */
    OfferBody.Promise ink(OfferBody.Promise promise, String agreed) {
        var inked = new ArrayList<OfferBody.Step>();
        var spans = order.offer().promise().line();
        for (int at = 0; at < promise.line().size(); at++) {
            var step = promise.line().get(at);
            var isSpan = at >= 1 && at <= spans.size();
            var key = isSpan ? key(spans.get(at - 1)) : step.step();
            var label = at == 0 && order.total().isZero() ? agreed : step.label();
            inked.add(
                    new OfferBody.Step(step.step(), label, step.from(), step.to(), states.getOrDefault(key, "AHEAD")));
        }
        return new OfferBody.Promise(
                promise.shipBy(),
                promise.arriveBy(),
                promise.confidence(),
                promise.safetyDays(),
                promise.surely(),
                inked,
                promise.because());
    }

    /** What the maker lets the buyer see, each by a signed link that ends. */
    List<TrackBody.Photo> photos(MediaLinks links, Language language, ZoneId zone) {
        return order.happenings().stream()
                .flatMap(happening -> photo(happening).stream()
                        .map(key -> new TrackBody.Photo(
                                links.to(key),
                                happening.at().atZone(zone).toOffsetDateTime(),
                                happening.parameters().get("step"),
                                label(happening, language))))
                .toList();
    }

    private static Optional<MediaKey> photo(Happening happening) {
        return Optional.ofNullable(happening.parameters().get("photo")).flatMap(MediaKey::parse);
    }

    TrackBody.@Nullable Parcel parcel(ZoneId zone) {
        return order.happenings().stream()
                .filter(happening -> happening.kind().equals("shipped"))
                .reduce((earlier, later) -> later)
                .map(happening -> new TrackBody.Parcel(
                        happening.parameters().getOrDefault("carrier", ""),
                        happening.parameters().getOrDefault("number", ""),
                        LocalDate.ofInstant(happening.at(), zone)))
                .orElse(null);
    }

    String label(Happening happening, Language language) {
        return order.offer().promise().line().stream()
                .filter(span -> key(span).equals(key(happening)))
                .findFirst()
                .map(span -> span.label().in(language))
                .orElse("");
    }

    private static String key(StepSpan span) {
        return span.line() + "/" + span.step();
    }

    private static String key(Happening happening) {
        return happening.parameters().get("line") + "/" + happening.parameters().get("step");
    }
}

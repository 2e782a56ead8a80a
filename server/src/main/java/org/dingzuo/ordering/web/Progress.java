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

/** How far an order is, read from what happened to it, by the days of its studio. */
final class Progress {
    private final OrderView order;
    private final ZoneId zone;
    private final Map<String, Told> told = new HashMap<>();
    private @Nullable LocalDate arrivedOn;

    Progress(OrderView order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
        for (var happening : order.happenings()) {
            var day = LocalDate.ofInstant(happening.at(), zone);
            switch (happening.kind()) {
                case "step-begun" -> told.put(key(happening), Told.begun(day));
                case "step-done" -> told.put(key(happening), Told.done(day));
                case "deposit-paid", "booked-again", "paid-late", "free-of-charge" ->
                    told.put("deposit", Told.done(day));
                case "part-shipped" -> told.put("packing", Told.begun(day));
                case "shipped", "handed-over" -> {
                    told.put("packing", Told.done(day));
                    told.put("road", Told.begun(day));
                }
                case "delivered" -> {
                    told.merge("road", Told.done(day), (left, here) -> new Told("DONE", left.from(), day));
                    arrivedOn = day;
                }
                default -> OpenAgain.by(happening).forEach(told::remove);
            }
        }
    }

    /** When something really was, whatever was planned. @param to null: it goes on */
    private record Told(
            String state, LocalDate from, @Nullable LocalDate to) {
        static Told begun(LocalDate day) {
            return new Told("NOW", day, null);
        }

        static Told done(LocalDate day) {
            return new Told("DONE", day, day);
        }

        OfferBody.Step ink(String step, String label, LocalDate planned) {
            var until = to != null ? to : planned.isBefore(from) ? from : planned;
            return new OfferBody.Step(step, label, from, until, state);
        }
    }

    /** The day on which it came into the buyer's hands; null: not yet. */
    @Nullable
    LocalDate arrivedOn() {
        return arrivedOn;
    }

    /** The promise line with what is done inked in. The spans of an order's steps come between deposit and packing.
     *  Where several pieces are made, a step says of which it is.
     *  @param agreed what stands for the deposit where nothing is paid, in the buyer's words */
    OfferBody.Promise ink(OfferBody.Promise promise, String agreed, Language language) {
        var inked = new ArrayList<OfferBody.Step>();
        var spans = order.offer().promise().line();
        for (int at = 0; at < promise.line().size(); at++) {
            var step = promise.line().get(at);
            var isSpan = at >= 1 && at <= spans.size();
            var key = isSpan ? key(spans.get(at - 1)) : step.step();
            var label = at == 0 && order.total().isZero()
                    ? agreed
                    : isSpan ? step.label() + ofPiece(spans.get(at - 1), language) : step.label();
            var known = told.get(key);
            inked.add(
                    known != null
                            ? known.ink(step.step(), label, step.to())
                            : new OfferBody.Step(step.step(), label, step.from(), step.to(), "AHEAD"));
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

    private String ofPiece(StepSpan span, Language language) {
        var lines = order.offer().lines();
        return lines.size() < 2 ? "" : " · " + lines.get(span.line()).name().in(language);
    }

    /** What the maker lets the buyer see, each by a signed link that ends. */
    List<TrackBody.Photo> photos(MediaLinks links, Language language) {
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

    TrackBody.@Nullable Parcel parcel() {
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

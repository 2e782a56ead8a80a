package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderView;
import org.springframework.stereotype.Component;

/** What happened to an order, in its buyer's words; and by what its day moved. */
@Component
class HappeningWords {
    private final Phrases phrases;

    HappeningWords(Phrases phrases) {
        this.phrases = phrases;
    }

    List<TrackBody.Happening> all(OrderView order, Progress progress, Language language, ZoneId zone) {
        return order.happenings().stream()
                .map(happening -> new TrackBody.Happening(
                        happening.at().atZone(zone).toOffsetDateTime(),
                        happening.kind(),
                        said(happening, progress, language)))
                .toList();
    }

    private String said(OrderView.Happening happening, Progress progress, Language language) {
        var parameters = new HashMap<>(happening.parameters());
        parameters.put("label", progress.label(happening, language));
        parameters.computeIfPresent("day", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        parameters.computeIfPresent("former", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        parameters.computeIfPresent("amount", (key, fen) -> Spoken.money(Money.of(Long.parseLong(fen))));
        parameters.computeIfPresent("instalment", (key, kind) -> phrases.say(language, "instalment." + kind));
        parameters.computeIfPresent("awaited", (key, kind) -> phrases.say(language, "awaited." + kind));
        parameters.computeIfPresent("kept", (key, fen) -> Spoken.money(Money.of(Long.parseLong(fen))));
        return phrases.say(language, "happening." + happening.kind(), parameters);
    }

    /** The days on the road stay as they were agreed, so an arrival moves by as much as the parcel's leaving. */
    List<TrackBody.Moved> moved(OrderView order, Language language, ZoneId zone) {
        var road = ChronoUnit.DAYS.between(
                order.promise().shipBy(), order.promise().arriveBy());
        return order.happenings().stream()
                .filter(HappeningWords::isAnotherDay)
                .map(happening -> new TrackBody.Moved(
                        LocalDate.parse(happening.parameters().getOrDefault("former", ""))
                                .plusDays(road),
                        LocalDate.parse(happening.parameters().getOrDefault("day", ""))
                                .plusDays(road),
                        LocalDate.ofInstant(happening.at(), zone),
                        new TrackBody.Why("agreed", because(happening, language))))
                .toList();
    }

    private static boolean isAnotherDay(OrderView.Happening happening) {
        var told = happening.parameters();
        return happening.kind().equals("new-date-agreed")
                || happening.kind().equals("waited")
                || happening.kind().equals("change-agreed") && !Objects.equals(told.get("day"), told.get("former"));
    }

    private String because(OrderView.Happening happening, Language language) {
        return switch (happening.kind()) {
            case "change-agreed" -> phrases.say(language, "change.day-moved");
            case "waited" -> phrases.say(language, "waited.day-moved", happening.parameters());
            default -> happening.parameters().getOrDefault("because", "");
        };
    }
}

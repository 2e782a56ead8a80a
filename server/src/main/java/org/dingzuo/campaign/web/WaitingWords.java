package org.dingzuo.campaign.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dingzuo.campaign.Skip;
import org.dingzuo.campaign.Waiting;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.springframework.stereotype.Component;

/** Puts what somebody waits for, and why it took longer, into words. */
@Component
class WaitingWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Designs designs;
    private final Phrases phrases;

    WaitingWords(Designs designs, Phrases phrases) {
        this.designs = designs;
        this.phrases = phrases;
    }

    /** @param chosen the options in words; empty where it says nothing more than the name */
    record LineBody(String design, String name, String chosen, int quantity, Map<String, Object> configuration) {}

    List<LineBody> lines(Waiting entry, Language language) {
        return entry.lines().stream().map(line -> line(line, language)).toList();
    }

    private LineBody line(Waiting.Line line, Language language) {
        var values = line.configuration().values();
        var found = designs.onSale(line.design());
        if (found.isEmpty()) {
            return new LineBody(line.design(), line.design(), "", line.quantity(), values);
        }
        var blueprint = found.get().blueprint();
        var chosen = new ArrayList<String>();
        for (var group : blueprint.optionGroups()) {
            var value = said(group, line, language);
            if (!value.isEmpty()) {
                chosen.add(value);
            }
        }
        return new LineBody(
                line.design(), blueprint.name().in(language), String.join(" · ", chosen), line.quantity(), values);
    }

    private static String said(OptionGroup group, Waiting.Line line, Language language) {
        return switch (group.kind()) {
            case CHOICE, CHOICES -> {
                var picked = line.configuration().picked(group);
                yield group.choices().stream()
                        .filter(choice -> picked.contains(choice.key()))
                        .map(choice -> choice.name().in(language))
                        .collect(Collectors.joining(" · "));
            }
            case NUMBER, TEXT -> {
                var value = line.configuration().value(group.key());
                yield value == null ? "" : group.name().in(language) + " " + value;
            }
            case UPLOAD ->
                line.configuration().fills(group.key()) ? group.name().in(language) : "";
        };
    }

    /** All of it in one breath. */
    String what(Waiting entry, Language language) {
        return lines(entry, language).stream()
                .map(line -> line.name()
                        + (line.chosen().isEmpty() ? "" : " (" + line.chosen() + ")")
                        + (line.quantity() > 1 ? " ×" + line.quantity() : ""))
                .collect(Collectors.joining(" + "));
    }

    String skip(Skip skip, Language language) {
        var spoken = new TreeMap<>(skip.parameters());
        spoken.computeIfPresent("shipBy", (key, day) -> Spoken.day(LocalDate.parse(day), language));
        spoken.computeIfPresent("minutes", (key, minutes) -> Spoken.duration(Long.parseLong(minutes), language));
        return phrases.say(language, "skip." + skip.code(), spoken);
    }

    /** What the maker can send: as long as no offer stands, it does not sound like one. */
    String message(Waiting entry, String shop, ZoneId zone, String link, Language language) {
        var said = new TreeMap<String, String>();
        said.put("shop", shop);
        said.put("what", what(entry, language));
        said.put("link", link);
        var offer = entry.offer();
        if (entry.state() != Waiting.State.OFFERED || offer == null) {
            return phrases.say(language, "waiting.message", said);
        }
        var until = offer.until().atZone(zone);
        said.put("shipBy", Spoken.day(offer.shipBy(), language));
        said.put("price", Spoken.money(offer.goods()));
        said.put("until", Spoken.day(until.toLocalDate(), language) + " " + CLOCK.format(until));
        return phrases.say(language, "waiting.message.offer", said);
    }
}

package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.catalog.Bounds;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A change of a placed order, on the wire. */
final class ChangeBody {
    private static final int MOST_LINES = 20;

    private ChangeBody() {}

    /** The lines that would be otherwise, each with its whole configuration. */
    record Asked(
            @Nullable List<@Nullable Line> lines,
            @Nullable String words,
            @Nullable Long extra) {

        Map<Integer, Map<String, Object>> wish(Faults faults) {
            var wish = new HashMap<Integer, Map<String, Object>>();
            if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
                faults.add("lines", "size", "Give 1 to " + MOST_LINES + " lines");
                return wish;
            }
            for (int at = 0; at < lines.size(); at++) {
                var line = lines.get(at);
                var no =
                        (int) faults.number("lines[" + at + "].line", line == null ? null : line.line(), 0, MOST_LINES);
                if (line != null) {
                    wish.put(no, line.chosen());
                }
            }
            return wish;
        }
    }

    /** @param line from 0 */
    record Line(@Nullable Long line, @Nullable Map<String, @Nullable Object> configuration) {
        Map<String, Object> chosen() {
            var chosen = new HashMap<String, Object>();
            if (configuration != null) {
                configuration.forEach((group, value) -> {
                    if (value != null) {
                        chosen.put(group, value);
                    }
                });
            }
            return chosen;
        }
    }

    /** What would come of it now. @param former the day promised until now */
    record Quote(
            List<OfferBody.Price> price,
            Money difference,
            LocalDate shipBy,
            LocalDate former,
            OfferBody.Because because) {}

    /** What a line can still be. @param configuration as it stands */
    record Options(
            int line,
            String design,
            String name,
            int quantity,
            Map<String, Object> configuration,
            List<Group> optionGroups) {}

    /** @param fixed whether hands have settled it already */
    record Group(
            String key,
            String name,
            String kind,
            boolean required,
            boolean fixed,
            List<Choice> choices,
            Bounds limits,
            Money price,
            @Nullable Object example) {}

    record Choice(
            String key,
            String name,
            @Nullable String swatch,
            Money priceDelta,
            boolean available,
            @Nullable String because) {}

    /** One option of one piece, before and after. @param from null: it had none @param to null: it has none */
    record Altered(
            int line,
            String piece,
            String group,
            @Nullable String from,
            @Nullable String to) {}

    /** The latest change that somebody asked for.
     *  @param askedBy BUYER or MAKER
     *  @param state ASKED (the maker is to answer), OFFERED (the buyer is), AGREED, DECLINED, REFUSED or LAPSED
     *  @param extra what the maker adds for work undone or, below zero, takes off
     *  @param sum what the order costs more or less in all
     *  @param because the maker's words; null: none
     *  @param former the day promised without it
     *  @param consents that it asks for anew */
    record Change(
            int no,
            String askedBy,
            String state,
            String words,
            OffsetDateTime askedAt,
            OffsetDateTime lapsesAt,
            List<Altered> altered,
            List<OfferBody.Price> price,
            Money extra,
            Money sum,
            @Nullable String because,
            LocalDate shipBy,
            LocalDate former,
            List<OfferBody.Consent> consents) {}

    /** What both agreed to. @param no 0: the accepted offer @param fingerprint SHA-256 of its text
     *  @param leftOut pieces that are no longer made */
    record Agreed(
            int no,
            OffsetDateTime at,
            String fingerprint,
            List<Altered> altered,
            List<String> leftOut,
            Money total,
            LocalDate shipBy) {}
}

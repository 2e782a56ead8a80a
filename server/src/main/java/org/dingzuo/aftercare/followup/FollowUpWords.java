package org.dingzuo.aftercare.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.fulfilment.packing.CareSheet;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** What a maker could say, ready to be sent: in the buyer's language, with the piece's name, what it is made of, and how the studio
 *  says it is cared for. */
@Component
public class FollowUpWords {
    private final CareSheet sheet;
    private final Phrases phrases;
    private final Studios studios;
    private final Clock clock;

    FollowUpWords(CareSheet sheet, Phrases phrases, Studios studios, Clock clock) {
        this.sheet = sheet;
        this.phrases = phrases;
        this.studios = studios;
        this.clock = clock;
    }

    /** The items that these reminders are about, by key: one reading for any number of orders. */
    public Map<String, CareSheet.Entry> entries(Collection<Reminder> reminders) {
        var items = reminders.stream()
                .filter(each -> !each.asks())
                .map(Reminder::item)
                .distinct()
                .toList();
        return sheet.entries(items).stream().collect(Collectors.toMap(CareSheet.Entry::item, Function.identity()));
    }

    /** @param due of this order, at least one @param name of the buyer */
    public String of(
            OrderView order, List<Reminder> due, String name, Map<String, CareSheet.Entry> entries, Profile studio) {
        var language = order.language();
        var piece = pieces(order, language);
        var delivered = due.getFirst().deliveredOn();
        var today = LocalDate.ofInstant(clock.instant(), studio.zone());
        var said = new ArrayList<String>();
        said.add(phrases.say(language, "followup.hello", Map.of("name", name)));
        if (due.stream().anyMatch(Reminder::asks)) {
            var days = String.valueOf(ChronoUnit.DAYS.between(delivered, today));
            said.add(phrases.say(language, "followup.ask", Map.of("piece", piece, "days", days)));
        }
        var cared = due.stream()
                .filter(each -> !each.asks())
                .flatMap(each -> Optional.ofNullable(entries.get(each.item())).stream())
                .toList();
        if (!cared.isEmpty()) {
            var months = String.valueOf(ChronoUnit.MONTHS.between(delivered, today));
            var material = cared.stream()
                    .map(entry -> entry.name().in(language))
                    .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
            said.add(phrases.say(
                    language, "followup.due", Map.of("piece", piece, "months", months, "material", material)));
            cared.forEach(entry -> {
                var care = care(entry, language);
                if (!care.isEmpty()) {
                    said.add(phrases.say(
                            language,
                            "followup.how",
                            Map.of("material", entry.name().in(language), "care", care)));
                }
            });
        }
        said.add(phrases.say(
                language, "followup.sign", Map.of("studio", studio.name().in(language))));
        return String.join("\n", said);
    }

    /** In the studio's words, else in those of the trade; empty: nothing is known of it. */
    public String care(CareSheet.Entry entry, Language language) {
        var written = entry.care().in(language);
        return !written.isEmpty()
                ? written
                : UsualCare.of(entry.item(), entry.name())
                        .map(usual -> phrases.say(language, "care." + usual.name()))
                        .orElse("");
    }

    private static String pieces(OrderView order, Language language) {
        return order.offer().lines().stream()
                .map(line -> line.name().in(language))
                .distinct()
                .collect(Collectors.joining(language == Language.ZH_CN ? "、" : " and "));
    }
}

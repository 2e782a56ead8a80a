package org.dingzuo.ordering.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Settled;
import org.dingzuo.ordering.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what an order has cost, and how it is settled, into words. */
@Component
class SettlementWords {
    private final Phrases phrases;
    private final MediaLinks links;

    SettlementWords(Phrases phrases, MediaLinks links) {
        this.phrases = phrases;
        this.links = links;
    }

    List<TrackBody.CostBody> costs(List<Cost> costs, Language language) {
        return costs.stream()
                .map(cost -> new TrackBody.CostBody(
                        cost.kind().name(),
                        cost.name().in(language),
                        quantity(cost, language),
                        cost.amount(),
                        phrases.say(language, "cost-basis." + cost.basis())))
                .toList();
    }

    private static @Nullable String quantity(Cost cost, Language language) {
        var quantity = cost.quantity();
        if (quantity == null) {
            return null;
        }
        return switch (cost.kind()) {
            case WORK -> Spoken.duration(quantity, language);
            case MATERIAL, MACHINE, BOUGHT_IN, RECOVERED -> String.valueOf(quantity);
        };
    }

    TrackBody.Settled settled(Settled settled, Language language, ZoneId zone) {
        return said(settled.account(), shown(settled, zone), language);
    }

    /** What an ending would come to: nobody has shown costs yet. */
    TrackBody.Settled settled(Settlement settled, Language language) {
        return said(settled, null, language);
    }

    private TrackBody.@Nullable CostsShown shown(Settled settled, ZoneId zone) {
        var shown = settled.shown();
        if (shown == null) {
            return null;
        }
        var picture = shown.picture();
        return new TrackBody.CostsShown(
                shown.amount(),
                shown.words(),
                picture == null ? null : MediaKey.parse(picture).map(links::to).orElse(null),
                shown.shownAt().atZone(zone).toOffsetDateTime(),
                shown.state().name(),
                settled.pays(),
                shown.answer());
    }

    private TrackBody.Settled said(Settlement settled, TrackBody.@Nullable CostsShown shown, Language language) {
        return new TrackBody.Settled(
                settled.kept(),
                settled.back(),
                settled.payout(),
                settled.lines().stream()
                        .map(line -> new TrackBody.SettledLine(
                                line.code().name(), phrases.say(language, "settlement." + line.code()), line.amount()))
                        .toList(),
                shown);
    }

    List<TrackBody.Paying> payouts(OrderView order, Language language) {
        return order.payouts().stream()
                .map(each -> new TrackBody.Paying(
                        each.amount(),
                        phrases.say(language, "payout." + each.reason(), Map.of()),
                        each.state().name()))
                .toList();
    }
}

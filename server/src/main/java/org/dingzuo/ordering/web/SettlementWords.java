package org.dingzuo.ordering.web;

import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what an order has cost, and how it is settled, into words. */
@Component
class SettlementWords {
    private final Phrases phrases;

    SettlementWords(Phrases phrases) {
        this.phrases = phrases;
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
            case MATERIAL, BOUGHT_IN, RECOVERED -> String.valueOf(quantity);
        };
    }

    TrackBody.Settled settled(Settlement settled, Language language) {
        return new TrackBody.Settled(
                settled.kept(),
                settled.back(),
                settled.payout(),
                settled.lines().stream()
                        .map(line -> new TrackBody.SettledLine(
                                line.code().name(), phrases.say(language, "settlement." + line.code()), line.amount()))
                        .toList());
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

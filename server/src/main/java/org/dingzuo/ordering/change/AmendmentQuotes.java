package org.dingzuo.ordering.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Amendment.Side;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.change.AmendmentDrafts.Draft;
import org.dingzuo.ordering.change.AmendmentDrafts.Drafting;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.dingzuo.promise.Reworks;
import org.springframework.stereotype.Component;

/** What a change of an order would come to now: what is between the prices, and the day. Takes nothing. */
@Component
class AmendmentQuotes {
    private final AmendmentDrafts drafts;
    private final Reworks reworks;
    private final Promises promises;

    AmendmentQuotes(AmendmentDrafts drafts, Reworks reworks, Promises promises) {
        this.drafts = drafts;
        this.reworks = reworks;
        this.promises = promises;
    }

    sealed interface Quoting {
        record Fine(Draft draft, AmendmentQuote quote) implements Quoting {}

        record Refused(AmendmentOutcome outcome) implements Quoting {}
    }

    /** @param by who would have it otherwise
     *  @param extra what the maker adds, or takes off */
    Quoting of(Side by, OrderId order, Map<Integer, Map<String, Object>> wish, Money extra) {
        return switch (drafts.draft(by, order, wish)) {
            case Drafting.Refused(var outcome) -> new Quoting.Refused(outcome);
            case Drafting.Fine(var draft) -> quoted(draft, extra);
        };
    }

    private Quoting quoted(Draft draft, Money extra) {
        var order = draft.standing().id();
        return switch (reworks.quote(draft.rework())) {
            case QuoteOutcome.NoTime(var because) -> new Quoting.Refused(new AmendmentOutcome.NoTime(because));
            case QuoteOutcome.Quoted quoted -> {
                var promised = Objects.requireNonNull(
                        promises.of(List.of(order.value())).get(order.value()));
                var quote = new AmendmentQuote(
                        draft.wholePrice(),
                        quoted.dates().shipBy(),
                        promised.dates().shipBy(),
                        quoted.because());
                yield drafts.total(order).plus(quote.difference()).plus(extra).isNegative()
                        ? new Quoting.Refused(new AmendmentOutcome.TooCheap())
                        : new Quoting.Fine(draft, quote);
            }
        };
    }
}

package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderHead;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.orderbook.Margins;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** An order as its maker is answered after each act. */
@Component
class OrderAnswers {
    private final Orders orders;
    private final Margins margins;
    private final Studios studios;
    private final OrderWords words;
    private final Tracking tracking;

    OrderAnswers(Orders orders, Margins margins, Studios studios, OrderWords words, Tracking tracking) {
        this.orders = orders;
        this.margins = margins;
        this.studios = studios;
        this.words = words;
        this.tracking = tracking;
    }

    /** @throws Problem 404 */
    OrderView known(UUID order) {
        return orders.find(new OrderId(order)).orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    /** @throws Problem 404 */
    OrderHead head(UUID order) {
        return orders.head(new OrderId(order)).orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    OrderBody whole(UUID order, HttpServletRequest request) {
        var profile = studios.profile();
        var view = known(order);
        var language = RequestLanguage.of(request, profile.language());
        var margin = margins.of(view.id());
        return words.whole(view, margin, tracking.say(view, margin, language, profile), language, profile.zone());
    }

    static void settle(ChangeOutcome outcome, UUID order) {
        switch (outcome) {
            case ChangeOutcome.Done done -> {}
            case ChangeOutcome.Asked asked -> {}
            case ChangeOutcome.NotNow(var state) ->
                throw Problem.conflict("not-now", "This order cannot be changed that way now")
                        .with("order", order)
                        .with("state", state.name());
            case ChangeOutcome.TooMuch(var paid) ->
                throw Problem.conflict("too-much", "No more can be kept than was paid")
                        .with("paid", paid);
            case ChangeOutcome.DateGone(var promised) ->
                throw Problem.conflict("not-later", "Ask for a day after the one that is promised")
                        .with("promised", promised);
        }
    }
}

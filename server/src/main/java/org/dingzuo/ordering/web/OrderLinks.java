package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.springframework.stereotype.Component;

/** A buyer's link: opens the order's studio, does what is asked, and answers the order as it stands then. */
@Component
class OrderLinks {
    private final OrderTokens tokens;
    private final Tracking tracking;

    OrderLinks(OrderTokens tokens, Tracking tracking) {
        this.tokens = tokens;
        this.tracking = tracking;
    }

    /** @throws Problem 404 when the token opens no order */
    TrackBody after(String token, HttpServletRequest request, Consumer<OrderId> act) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> {
            act.accept(new OrderId(location.order()));
            return tracking.of(location.order(), fallback -> RequestLanguage.of(request, fallback));
        });
    }

    /** Asks something of the order. @throws Problem 404 when the token opens no order */
    <T> T in(String token, Function<OrderId, T> question) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> question.apply(new OrderId(location.order())));
    }

    static void settle(ChangeOutcome outcome, OrderId order) {
        switch (outcome) {
            case ChangeOutcome.Done done -> {}
            case ChangeOutcome.Asked asked -> {}
            case ChangeOutcome.NotNow refusal -> throw notNow("This order cannot be changed that way now", order);
            case ChangeOutcome.TooMuch(var paid) -> throw new IllegalStateException("Buyers do not propose sums");
            case ChangeOutcome.DateGone(var next) ->
                throw Problem.conflict("offer-changed", "That day went too; here is the next one")
                        .with("shipBy", next);
        }
    }

    static Problem notNow(String words, OrderId order) {
        return Problem.conflict("not-now", words).with("order", order.value());
    }
}

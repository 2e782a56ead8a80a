package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.SeriesAnswers;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a buyer answers when the series asks. Who does not agree cancels. */
@RestController
@RequestMapping("/api/v1/track/{token}/series")
class TrackSeriesController {
    private final OrderTokens tokens;
    private final SeriesAnswers answers;
    private final Tracking tracking;

    TrackSeriesController(OrderTokens tokens, SeriesAnswers answers, Tracking tracking) {
        this.tokens = tokens;
        this.answers = answers;
        this.tracking = tracking;
    }

    /** Agrees to the later day, or to the rest without a design. */
    @PostMapping("/agreement")
    TrackBody agree(@PathVariable String token, HttpServletRequest request) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> {
            var order = new OrderId(location.order());
            if (answers.agree(order) instanceof ChangeOutcome.NotNow) {
                throw Problem.conflict("not-now", "Nothing is asked of this order, or the time to answer is over")
                        .with("order", order.value());
            }
            return tracking.of(order.value(), fallback -> RequestLanguage.of(request, fallback));
        });
    }
}

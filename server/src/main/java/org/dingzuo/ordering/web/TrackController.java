package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.OrderTokens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The order as its buyer sees it. Whoever has the token is the buyer. */
@RestController
class TrackController {
    private final OrderTokens tokens;
    private final Tracking tracking;

    TrackController(OrderTokens tokens, Tracking tracking) {
        this.tokens = tokens;
        this.tracking = tracking;
    }

    @GetMapping("/api/v1/track/{token}")
    TrackBody track(@PathVariable String token, HttpServletRequest request) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(
                location.studio(),
                () -> tracking.of(location.order(), fallback -> RequestLanguage.of(request, fallback)));
    }
}

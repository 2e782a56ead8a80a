package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.ordering.seat.SeriesAnswers;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a buyer answers when the series asks. Who does not agree cancels. */
@RestController
@RequestMapping("/api/v1/track/{token}/series")
class TrackSeriesController {
    private final OrderLinks links;
    private final SeriesAnswers answers;

    TrackSeriesController(OrderLinks links, SeriesAnswers answers) {
        this.links = links;
        this.answers = answers;
    }

    /** Stays though a design dropped out: the rest is made, as it was agreed. */
    @PostMapping("/rest")
    TrackBody keepRest(@PathVariable String token, HttpServletRequest request) {
        return links.after(token, request, order -> OrderLinks.settle(answers.keepRest(order), order));
    }

    /** Agrees to the later day. */
    @PostMapping("/agreement")
    TrackBody agree(@PathVariable String token, HttpServletRequest request) {
        return links.after(token, request, order -> OrderLinks.settle(answers.agree(order), order));
    }
}

package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.ordering.approval.Approvals;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.ending.Returning;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a buyer says to the work and the money of an order, beside paying. */
@RestController
@RequestMapping("/api/v1/track/{token}")
class TrackMoneyController {
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_LINES = 100;

    private final OrderLinks links;
    private final Approvals approvals;
    private final OrderChanges changes;
    private final Returning returning;

    TrackMoneyController(OrderLinks links, Approvals approvals, OrderChanges changes, Returning returning) {
        this.links = links;
        this.approvals = approvals;
        this.changes = changes;
        this.returning = returning;
    }

    /** It did not leave by the promised day: everything goes back, with interest, and the order ends. */
    @PostMapping("/late-refund")
    TrackBody refundLate(@PathVariable String token, HttpServletRequest request) {
        return links.after(token, request, order -> OrderLinks.settle(changes.refundLate(order), order));
    }

    /** @param lines from 0; absent: all that can be sent back */
    record SendBackBody(
            @Nullable List<@Nullable Integer> lines,
            @Nullable String words) {}

    /** Sends pieces back without a reason, within seven days of receipt. */
    @PostMapping("/return")
    TrackBody sendBack(@PathVariable String token, @RequestBody SendBackBody body, HttpServletRequest request) {
        var faults = new Faults();
        var words = faults.optionalText("words", body.words(), LONGEST_WORDS);
        var lines = body.lines() == null ? List.<Integer>of() : body.lines();
        if (lines.size() > MOST_LINES
                || lines.stream().anyMatch(line -> line == null || line < 0 || line >= MOST_LINES)) {
            faults.add("lines", "out-of-range", "Name lines of this order, from 0");
        }
        faults.refuseIfAny();
        return links.after(token, request, order -> OrderLinks.settle(returning.ask(order, lines, words), order));
    }

    /** @param words needed with a no: what should be otherwise */
    record AnswerBody(@Nullable Boolean approves, @Nullable String words) {}

    /** Answers the maker who asks whether a photo is right. */
    @PostMapping("/approval")
    TrackBody answer(@PathVariable String token, @RequestBody AnswerBody body, HttpServletRequest request) {
        var faults = new Faults();
        var approves = Boolean.TRUE.equals(body.approves());
        if (body.approves() == null) {
            faults.add("approves", "missing", "Say true or false");
        }
        var words = approves
                ? faults.optionalText("words", body.words(), LONGEST_WORDS)
                : faults.text("words", body.words(), LONGEST_WORDS);
        faults.refuseIfAny();
        return links.after(token, request, order -> OrderLinks.settle(approvals.answer(order, approves, words), order));
    }
}

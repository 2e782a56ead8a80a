package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.approval.Approvals;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.ordering.ending.Returning;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The maker's side of an order's money. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders/{order}")
class OrderMoneyController {
    private static final int LONGEST_QUESTION = 200;
    private static final long LARGEST_SUM = 1_000_000_000L;

    private final OrderAnswers answers;
    private final Approvals approvals;
    private final Costs costs;
    private final Returning returning;

    OrderMoneyController(OrderAnswers answers, Approvals approvals, Costs costs, Returning returning) {
        this.answers = answers;
        this.approvals = approvals;
        this.costs = costs;
        this.returning = returning;
    }

    /** @param recovered whether it is something that can be used again, instead of something bought in */
    record CostBody(
            @Nullable String words,
            @Nullable Long amount,
            @Nullable Boolean recovered) {}

    /** Writes down what was bought in for this order, or what of it can be used for something else. */
    @PostMapping("/costs")
    OrderBody note(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody CostBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var words = faults.text("words", body.words(), LONGEST_QUESTION);
        var amount = Money.of(faults.number("amount", body.amount(), 1, LARGEST_SUM));
        faults.refuseIfAny();
        var known = answers.known(order);
        if (!costs.note(known.id(), words, amount, Boolean.TRUE.equals(body.recovered()))) {
            throw Problem.conflict("not-now", "Nothing is being made of this order")
                    .with("state", known.state().name());
        }
        return answers.whole(order, request);
    }

    /** What the buyer sent back is here: its price goes back. */
    @PostMapping("/return/arrival")
    OrderBody arrived(@PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        OrderAnswers.settle(returning.arrived(answers.known(order).id()), order);
        return answers.whole(order, request);
    }

    record QuestionBody(@Nullable String question) {}

    /** Asks the buyer to say yes to the photo that was shown last. */
    @PostMapping("/approval")
    OrderBody ask(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody QuestionBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var question = faults.text("question", body.question(), LONGEST_QUESTION);
        faults.refuseIfAny();
        OrderAnswers.settle(approvals.ask(answers.known(order).id(), question), order);
        return answers.whole(order, request);
    }
}

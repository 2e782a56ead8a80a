package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.ordering.CustomerWait;
import org.dingzuo.ordering.newday.CustomerWaits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Waiting for the buyer, from either side. */
@RestController
class CustomerWaitsController {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_ANSWER = 500;

    private final OrderAnswers answers;
    private final OrderLinks links;
    private final CustomerWaits waits;

    CustomerWaitsController(OrderAnswers answers, OrderLinks links, CustomerWaits waits) {
        this.answers = answers;
        this.links = links;
        this.waits = waits;
    }

    /** @param awaited MEASURE, PHOTO, ARTWORK, APPROVAL or MATERIAL @param words what exactly, for the buyer */
    record WaitAsked(@Nullable String awaited, @Nullable String words) {}

    record WaitAnswer(@Nullable String words) {}

    /** Tells the buyer what the work waits for; the promised day waits with it. */
    @PostMapping("/api/v1/studios/{studio}/orders/{order}/customer-wait")
    OrderBody ask(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody WaitAsked body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var awaited = awaited(body.awaited(), faults);
        var words = faults.text("words", body.words(), LONGEST_WORDS);
        faults.refuseIfAny();
        OrderAnswers.settle(waits.ask(answers.known(order).id(), awaited, words), order);
        return answers.whole(order, request);
    }

    /** It came, or the work goes on without: the promised day moves by what was waited. */
    @PostMapping("/api/v1/studios/{studio}/orders/{order}/customer-wait/end")
    OrderBody goOn(@PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        OrderAnswers.settle(waits.goOn(answers.known(order).id()), order);
        return answers.whole(order, request);
    }

    /** The buyer answers, and the work goes on. */
    @PostMapping("/api/v1/track/{token}/customer-wait/answer")
    TrackBody answer(@PathVariable String token, @RequestBody WaitAnswer body, HttpServletRequest request) {
        var faults = new Faults();
        var words = faults.text("words", body.words(), LONGEST_ANSWER);
        faults.refuseIfAny();
        return links.after(token, request, order -> OrderLinks.settle(waits.answer(order, words), order));
    }

    private static CustomerWait.Awaited awaited(@Nullable String given, Faults faults) {
        return Arrays.stream(CustomerWait.Awaited.values())
                // A piece to be repaired is awaited by itself, from the payment on.
                .filter(each ->
                        each != CustomerWait.Awaited.PIECE && each.name().equals(given))
                .findFirst()
                .orElseGet(() -> {
                    faults.add("awaited", "unknown", "Say MEASURE, PHOTO, ARTWORK, APPROVAL or MATERIAL");
                    return CustomerWait.Awaited.MEASURE;
                });
    }
}

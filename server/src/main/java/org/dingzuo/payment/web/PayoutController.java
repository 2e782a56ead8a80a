package org.dingzuo.payment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payout;
import org.dingzuo.payment.Payouts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the studio owes buyers out of its own pocket, to be sent by hand. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/payouts")
class PayoutController {
    private final Payouts payouts;

    PayoutController(Payouts payouts) {
        this.payouts = payouts;
    }

    /** @param order what it is for @param reason earnest-doubled or late-interest */
    record PayoutBody(UUID id, UUID order, Money amount, String reason, String state, Instant owedAt) {}

    @GetMapping
    List<PayoutBody> owed(@PathVariable String studio) {
        InShop.require();
        return payouts.owed().stream().map(PayoutController::body).toList();
    }

    @PostMapping("/{payout}/sent")
    PayoutBody sent(@PathVariable String studio, @PathVariable UUID payout) {
        InShop.require();
        return payouts.sent(payout)
                .map(PayoutController::body)
                .orElseThrow(() -> Problem.notFound("No such payout is owed"));
    }

    private static PayoutBody body(Payout payout) {
        return new PayoutBody(
                payout.id(),
                payout.reference(),
                payout.amount(),
                payout.reason(),
                payout.state().name(),
                payout.owedAt());
    }
}

package org.dingzuo.payment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.HandingOutcome;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Proof;
import org.dingzuo.payment.Proofs;
import org.dingzuo.payment.Receipt;
import org.dingzuo.payment.Refund;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The maker's side of money: look at proofs, say yes or no, note what was sent back by hand. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class TillController {
    private final Payments payments;
    private final Proofs proofs;
    private final MediaLinks links;

    TillController(Payments payments, Proofs proofs, MediaLinks links) {
        this.payments = payments;
        this.proofs = proofs;
        this.links = links;
    }

    /** @param order what it is for */
    record PaymentBody(UUID id, UUID order, Money amount, String state, List<ProofBody> proofs) {}

    record ProofBody(
            String picture, Instant shownAt, @Nullable String refusedBecause) {}

    record RefundBody(
            UUID id, UUID order, Money amount, String provider, String reason, String state, Instant owedAt) {}

    record RefusalBody(@Nullable String because) {}

    /** What waits for the maker's look, oldest first. */
    @GetMapping("/payments/proven")
    List<PaymentBody> waiting(@PathVariable String studio) {
        InShop.require();
        return proofs.waiting().stream().map(this::body).toList();
    }

    @GetMapping("/payments/{payment}")
    PaymentBody payment(@PathVariable String studio, @PathVariable UUID payment) {
        InShop.require();
        return body(known(payment));
    }

    @PostMapping("/payments/{payment}/confirmation")
    PaymentBody confirm(@PathVariable String studio, @PathVariable UUID payment) {
        InShop.require();
        return switch (proofs.confirm(new PaymentId(payment))) {
            case Receipt.Taken(var taken) -> body(taken);
            case Receipt.AlreadyTaken(var taken) -> body(taken);
            case Receipt.TakenTwice(var taken) -> body(taken);
            case Receipt.Unknown() -> throw Problem.notFound("There is no such payment");
        };
    }

    @PostMapping("/payments/{payment}/refusal")
    PaymentBody refuse(@PathVariable String studio, @PathVariable UUID payment, @RequestBody RefusalBody body) {
        InShop.require();
        var faults = new Faults();
        var because = faults.text("because", body.because(), 300);
        faults.refuseIfAny();
        var known = known(payment);
        if (!proofs.refuse(known.id(), because)) {
            throw Problem.conflict("not-now", "No proof of this payment waits for an answer")
                    .with("state", known.state().name());
        }
        return body(known(payment));
    }

    /** What is owed to buyers and has to be sent back by hand; what a provider is sending is not among it. */
    @GetMapping("/refunds")
    List<RefundBody> owed(@PathVariable String studio) {
        InShop.require();
        return payments.refundsForHands().stream().map(TillController::body).toList();
    }

    @PostMapping("/refunds/{refund}/return")
    RefundBody returned(@PathVariable String studio, @PathVariable UUID refund) {
        InShop.require();
        return switch (payments.returnedByHand(refund)) {
            case HandingOutcome.Returned(var gone) -> body(gone);
            case HandingOutcome.OnItsWay() ->
                throw Problem.conflict(
                        "on-its-way", "The provider is sending this refund; by hand it would arrive twice");
            case HandingOutcome.NotOwed() -> throw Problem.notFound("No such refund is owed");
        };
    }

    private Payment known(UUID payment) {
        return payments.find(new PaymentId(payment)).orElseThrow(() -> Problem.notFound("There is no such payment"));
    }

    private PaymentBody body(Payment payment) {
        return new PaymentBody(
                payment.id().value(),
                payment.reference(),
                payment.amount(),
                payment.state().name(),
                proofs.of(payment.id()).stream().map(this::body).toList());
    }

    private ProofBody body(Proof proof) {
        var picture = MediaKey.parse(proof.media()).map(links::to).orElse("");
        return new ProofBody(picture, proof.shownAt(), proof.refusedBecause());
    }

    private static RefundBody body(Refund refund) {
        return new RefundBody(
                refund.id(),
                refund.reference(),
                refund.amount(),
                refund.provider(),
                refund.reason(),
                refund.state().name(),
                refund.owedAt());
    }
}

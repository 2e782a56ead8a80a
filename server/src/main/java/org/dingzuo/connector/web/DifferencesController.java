package org.dingzuo.connector.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.connector.pay.Difference;
import org.dingzuo.connector.pay.Differences;
import org.dingzuo.connector.pay.MoneyBack;
import org.dingzuo.connector.pay.SendingBack;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What of the providers' side needs a look: bills that differ, and refunds on their way. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class DifferencesController {
    private final Differences differences;
    private final SendingBack sendingBack;
    private final Payments payments;

    DifferencesController(Differences differences, SendingBack sendingBack, Payments payments) {
        this.differences = differences;
        this.sendingBack = sendingBack;
        this.payments = payments;
    }

    /** @param order what it is for; null: nothing of this house */
    record DifferenceBody(
            UUID id,
            String provider,
            LocalDate day,
            String kind,
            String number,
            @Nullable UUID order,
            @Nullable Money ours,
            @Nullable Money theirs,
            Instant foundAt) {}

    /** @param trouble why it is stuck, the provider's own code */
    record MoneyBackBody(
            UUID refund,
            @Nullable UUID order,
            String provider,
            Money amount,
            String state,
            @Nullable String trouble,
            Instant decidedAt) {}

    record LookedAtBody(@Nullable String note) {}

    @GetMapping("/bill-differences")
    List<DifferenceBody> open(@PathVariable String studio) {
        InShop.require();
        return differences.open().stream().map(this::body).toList();
    }

    /** Somebody has looked into it. */
    @PostMapping("/bill-differences/{difference}/looked-at")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lookedAt(@PathVariable String studio, @PathVariable UUID difference, @RequestBody LookedAtBody body) {
        InShop.require();
        var faults = new Faults();
        var note = faults.optionalText("note", body.note(), 300);
        faults.refuseIfAny();
        if (!differences.lookedAt(difference, note)) {
            throw Problem.notFound("No such difference waits for a look");
        }
    }

    /** Refunds that a provider is sending, or would not send. */
    @GetMapping("/money-back")
    List<MoneyBackBody> underWay(@PathVariable String studio) {
        InShop.require();
        return sendingBack.underWay().stream().map(this::body).toList();
    }

    @PostMapping("/money-back/{refund}/retry")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryAgain(@PathVariable String studio, @PathVariable UUID refund) {
        InShop.require();
        if (!sendingBack.tryAgain(refund)) {
            throw Problem.conflict("not-now", "This refund is not stuck");
        }
    }

    private DifferenceBody body(Difference difference) {
        return new DifferenceBody(
                difference.id(),
                difference.provider(),
                difference.day(),
                difference.kind().name(),
                difference.number(),
                order(difference.payment()),
                difference.ours(),
                difference.theirs(),
                difference.foundAt());
    }

    private MoneyBackBody body(MoneyBack back) {
        return new MoneyBackBody(
                back.refund(),
                order(back.attempt().payment()),
                back.attempt().method().provider(),
                back.amount(),
                back.state().name(),
                back.trouble(),
                back.decidedAt());
    }

    private @Nullable UUID order(@Nullable PaymentId payment) {
        return payment == null
                ? null
                : payments.find(payment).map(found -> found.reference()).orElse(null);
    }
}

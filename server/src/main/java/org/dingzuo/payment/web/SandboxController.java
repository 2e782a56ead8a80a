package org.dingzuo.payment.web;

import java.util.UUID;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Receipt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pays without money. Exists only where the sandbox is on: demo and tests. */
@RestController
@ConditionalOnProperty("dingzuo.sandbox")
class SandboxController {
    private final Payments payments;
    private final Directory directory;

    SandboxController(Payments payments, Directory directory) {
        this.payments = payments;
        this.directory = directory;
    }

    record Paid(UUID id, String state, Money amount) {}

    @PostMapping("/api/v1/payments/{payment}/sandbox")
    Paid pay(@PathVariable UUID payment) {
        var studio = directory.studioOfPayment(payment).orElseThrow(() -> Problem.notFound("There is no such payment"));
        return switch (StudioScope.call(studio, () -> payments.receive(new PaymentId(payment), "sandbox"))) {
            case Receipt.Taken(var taken) -> new Paid(payment, taken.state().name(), taken.amount());
            case Receipt.AlreadyTaken(var taken) ->
                new Paid(payment, taken.state().name(), taken.amount());
            case Receipt.TakenTwice(var extra) ->
                new Paid(payment, extra.state().name(), extra.amount());
            case Receipt.Unknown() -> throw Problem.notFound("There is no such payment");
        };
    }
}

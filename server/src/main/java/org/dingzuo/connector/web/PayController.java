package org.dingzuo.connector.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dingzuo.connector.pay.Attempt;
import org.dingzuo.connector.pay.Attempts;
import org.dingzuo.connector.pay.Invitation;
import org.dingzuo.connector.pay.Looking;
import org.dingzuo.connector.pay.Method;
import org.dingzuo.connector.pay.Opening;
import org.dingzuo.connector.pay.Payer;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.PaymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a buyer begins to pay, and asks whether it is done. Whoever has the payment's id is its buyer. */
@RestController
@RequestMapping("/api/v1/payments/{payment}/attempts")
class PayController {
    private static final Pattern PAGE = Pattern.compile("/o/[A-Za-z0-9_-]{10,100}");
    private static final int LONGEST_CODE = 200;

    private final Attempts attempts;
    private final Looking looking;
    private final Directory directory;

    PayController(Attempts attempts, Looking looking, Directory directory) {
        this.attempts = attempts;
        this.looking = looking;
        this.directory = directory;
    }

    /** @param page the order's page, to come back to
     *  @param code WeChat's, when it sent the buyer back with one */
    record WishBody(
            @Nullable String method,
            @Nullable String page,
            @Nullable String code) {}

    enum Next {
        /** Show {@code qr}. */
        SCAN,
        /** Go to {@code address}. */
        VISIT,
        /** Hand {@code bridge} to WeChat. */
        BRIDGE,
        /** Go to {@code address}, and ask again with the code that it comes back with. */
        SIGN_IN
    }

    /** @param qr a picture, as a data address */
    record InvitationBody(
            UUID attempt,
            Next next,
            @Nullable String address,
            @Nullable String qr,
            @Nullable Map<String, String> bridge) {}

    record StandingBody(UUID attempt, String state) {}

    @PostMapping
    InvitationBody open(@PathVariable UUID payment, @RequestBody WishBody wish, HttpServletRequest request) {
        var faults = new Faults();
        var method = Method.named(faults.text("method", wish.method(), 40));
        var page = faults.text("page", wish.page(), 120);
        if (!page.isEmpty() && !PAGE.matcher(page).matches()) {
            faults.add("page", "malformed", "Give the path of the order's page");
        }
        var code = faults.optionalText("code", wish.code(), LONGEST_CODE);
        if (method.isEmpty()) {
            faults.add("method", "unknown", "Choose one of the methods that this payment offers");
        }
        faults.refuseIfAny();
        var payer = new Payer(page, code.isEmpty() ? null : code, request.getRemoteAddr());
        return inStudioOf(payment, () -> switch (attempts.open(new PaymentId(payment), method.orElseThrow(), payer)) {
            case Opening.Invited(var attempt, var how) -> body(attempt, how);
            case Opening.NotAsked() ->
                throw Problem.conflict("not-now", "This payment is not asked for now")
                        .with("payment", payment);
            case Opening.NotOffered() ->
                throw Problem.conflict("not-offered", "This studio does not take money this way");
            case Opening.TooMany() -> throw Problem.conflict("too-many-attempts", "This payment was begun too often");
        });
    }

    /** Asks the provider too, when it has been silent. */
    @PostMapping("/{attempt}/look")
    StandingBody look(@PathVariable UUID payment, @PathVariable UUID attempt) {
        return inStudioOf(
                payment,
                () -> attempts.find(attempt)
                        .filter(known -> known.payment().value().equals(payment))
                        .flatMap(known -> looking.forBuyer(known.id()))
                        .map(known -> new StandingBody(known.id(), known.state().name()))
                        .orElseThrow(() -> Problem.notFound("There is no such attempt")));
    }

    private <T> T inStudioOf(UUID payment, Supplier<T> work) {
        var studio = directory.studioOfPayment(payment).orElseThrow(() -> Problem.notFound("There is no such payment"));
        return StudioScope.call(studio, work);
    }

    private static InvitationBody body(Attempt attempt, Invitation how) {
        return switch (how) {
            case Invitation.Scan(var text) -> new InvitationBody(attempt.id(), Next.SCAN, null, QrCode.of(text), null);
            case Invitation.Visit(var address) -> new InvitationBody(attempt.id(), Next.VISIT, address, null, null);
            case Invitation.Bridge(var parameters) ->
                new InvitationBody(attempt.id(), Next.BRIDGE, null, null, parameters);
            case Invitation.SignIn(var address) -> new InvitationBody(attempt.id(), Next.SIGN_IN, address, null, null);
            case Invitation.Refused(var why) ->
                throw new Problem(HttpStatus.BAD_GATEWAY, "provider-refused", "The provider did not open this payment")
                        .with("code", why);
            case Invitation.Silent() ->
                throw new Problem(HttpStatus.BAD_GATEWAY, "provider-silent", "The provider does not answer now");
        };
    }
}

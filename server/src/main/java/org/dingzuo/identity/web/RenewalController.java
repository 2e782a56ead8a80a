package org.dingzuo.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.identity.Account;
import org.dingzuo.identity.Credential;
import org.dingzuo.identity.RenewalOutcome;
import org.dingzuo.identity.Renewals;
import org.dingzuo.identity.SessionCookies;
import org.dingzuo.identity.Sessions;
import org.dingzuo.kernel.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a password link: who holds it chooses a new password, once, and is signed in. */
@RestController
@RequestMapping("/api/v1/renewals/{token}")
class RenewalController {
    private final Renewals renewals;
    private final Sessions sessions;
    private final Clock clock;

    RenewalController(Renewals renewals, Sessions sessions, Clock clock) {
        this.renewals = renewals;
        this.sessions = sessions;
        this.clock = clock;
    }

    record LinkBody(String link, Instant expiresAt) {}

    record SeenBody(String login) {}

    record NextBody(@Nullable String password) {}

    record InBody(AccountId account, String csrf) {}

    @GetMapping
    SeenBody look(@PathVariable String token) {
        return new SeenBody(owner(token).login());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    InBody renew(
            @PathVariable String token,
            @RequestBody NextBody body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var next = new Credential(owner(token).login(), body.password() == null ? "" : body.password());
        var faults = new Faults();
        if (!next.hasPasswordInShape()) {
            faults.add("password", "too-short", "Choose at least " + Credential.SHORTEST_PASSWORD + " characters");
        }
        faults.refuseIfAny();
        if (!(renewals.renew(token, next) instanceof RenewalOutcome.Renewed(var account))) {
            throw spent();
        }
        var session = sessions.open(account);
        SessionCookies.give(request, response, session, Duration.between(clock.instant(), session.expiresAt()));
        return new InBody(account, session.csrf());
    }

    static LinkBody made(RenewalOutcome outcome, HouseAddress address) {
        return switch (outcome) {
            case RenewalOutcome.Made(var link) -> new LinkBody(address.of(link.path()), link.expiresAt());
            case RenewalOutcome.Nobody() -> throw Problem.notFound("Nobody of this name is here");
            case RenewalOutcome.BelongsElsewhere() ->
                throw Problem.conflict(
                        "belongs-elsewhere", "This account opens other doors too; ask the server's host");
            case RenewalOutcome.LinkSpent() -> throw spent();
            case RenewalOutcome.Renewed(var account) ->
                throw new IllegalStateException("A link was asked for, not used: " + account);
        };
    }

    private Account owner(String token) {
        return renewals.owner(token).orElseThrow(RenewalController::spent);
    }

    private static Problem spent() {
        return new Problem(HttpStatus.GONE, "link-spent", "This link was used or has expired; ask for a new one");
    }
}

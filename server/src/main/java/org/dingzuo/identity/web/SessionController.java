package org.dingzuo.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.foundation.access.SignedInOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.identity.Accounts;
import org.dingzuo.identity.Credential;
import org.dingzuo.identity.SessionCookies;
import org.dingzuo.identity.Sessions;
import org.dingzuo.identity.SignInOutcome;
import org.dingzuo.kernel.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionWords words;
    private final Clock clock;

    SessionController(Accounts accounts, Sessions sessions, SessionWords words, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.words = words;
        this.clock = clock;
    }

    record SignInBody(@Nullable String login, @Nullable String password) {}

    record PasswordBody(@Nullable String current, @Nullable String next) {}

    // JSON only: a form of another site cannot send it, so nobody is signed in as somebody else behind their back.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionBody> signIn(
            @RequestBody SignInBody body, HttpServletRequest request, HttpServletResponse response) {
        var faults = new Faults();
        var login = faults.text("login", body.login(), 64);
        var password = body.password() == null ? "" : body.password();
        if (password.isEmpty() || password.length() > Credential.LONGEST_PASSWORD) {
            faults.add("password", "missing", "Fill in the password");
        }
        faults.refuseIfAny();
        var account = checked(new Credential(login, password), request);
        return ResponseEntity.status(HttpStatus.CREATED).body(open(account, request, response));
    }

    @GetMapping
    @SignedInOnly
    SessionBody whoAmI(HttpServletRequest request) {
        var token = SessionCookies.token(request).orElseThrow();
        return words.of(Caller.current().orElseThrow(), sessions.csrf(token));
    }

    @DeleteMapping
    @SignedInOnly
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.token(request).ifPresent(sessions::end);
        SessionCookies.takeAway(request, response);
        return ResponseEntity.noContent().build();
    }

    /** Ends every session of the account, on all devices, and opens a new one here. */
    @PutMapping("/password")
    @SignedInOnly
    SessionBody changePassword(
            @RequestBody PasswordBody body, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts.account(Caller.current().orElseThrow().account());
        var next = new Credential(account.login(), body.next() == null ? "" : body.next());
        var faults = new Faults();
        if (!next.hasPasswordInShape()) {
            faults.add("next", "too-short", "Choose at least " + Credential.SHORTEST_PASSWORD + " characters");
        }
        faults.refuseIfAny();
        checked(new Credential(account.login(), body.current() == null ? "" : body.current()), request);
        accounts.changePassword(account.id(), next.password());
        sessions.endAllOf(account.id());
        return open(account.id(), request, response);
    }

    private AccountId checked(Credential credential, HttpServletRequest request) {
        return switch (accounts.signIn(credential, request.getRemoteAddr())) {
            case SignInOutcome.SignedIn(var account) -> account;
            case SignInOutcome.Wrong() ->
                throw new Problem(HttpStatus.UNAUTHORIZED, "wrong-credentials", "Login or password is wrong");
            case SignInOutcome.LockedOut(var until) -> throw lockedOut(until);
        };
    }

    private Problem lockedOut(Instant until) {
        var seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return Problem.tooManyRequests("locked-out", "Too many failed tries; try again later", seconds)
                .with("until", until.toString());
    }

    private SessionBody open(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var session = sessions.open(account);
        SessionCookies.give(request, response, session, Duration.between(clock.instant(), session.expiresAt()));
        return words.of(sessions.caller(session.token(), session.csrf()).orElseThrow(), session.csrf());
    }
}

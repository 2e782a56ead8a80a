package org.dingzuo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.identity.Invitations;
import org.dingzuo.identity.LinkState;
import org.dingzuo.identity.Purpose;
import org.dingzuo.identity.SessionCookies;
import org.dingzuo.identity.Sessions;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.studio.OpeningOutcome;
import org.dingzuo.studio.Welcome;
import org.dingzuo.studio.WelcomeOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a one-time link: who holds it comes in, once. */
@RestController
@RequestMapping("/api/v1/welcome/{token}")
class WelcomeController {
    private final Welcome welcome;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Directory directory;
    private final Clock clock;

    WelcomeController(Welcome welcome, Invitations invitations, Sessions sessions, Directory directory, Clock clock) {
        this.welcome = welcome;
        this.invitations = invitations;
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param csrf the new session's; who came in is told by {@code GET /api/v1/session} */
    record InBody(AccountId account, String csrf) {}

    @GetMapping
    WelcomeBody.Seen look(@PathVariable String token) {
        var link = open(token);
        return switch (link.purpose()) {
            case Purpose.FirstOwner(), Purpose.OpensStudio() ->
                new WelcomeBody.Seen(true, null, StudioRole.OWNER, link.expiresAt());
            case Purpose.JoinsStudio(var studio, var role) ->
                new WelcomeBody.Seen(false, directory.slugsOf(Set.of(studio)).get(studio), role, link.expiresAt());
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    InBody comeIn(
            @PathVariable String token,
            @RequestBody WelcomeBody body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var opensStudio = !(open(token).purpose() instanceof Purpose.JoinsStudio);
        return switch (welcome.comeIn(token, body.read(opensStudio, request.getRemoteAddr()))) {
            case WelcomeOutcome.In(var account) -> signIn(account, request, response);
            case WelcomeOutcome.LinkSpent() -> throw spent();
            case WelcomeOutcome.LinkUnknown() -> throw unknown();
            case WelcomeOutcome.LoginTaken() ->
                throw Problem.conflict("login-taken", "This login belongs to somebody; choose another one");
            case WelcomeOutcome.WrongCredentials() ->
                throw new Problem(HttpStatus.UNAUTHORIZED, "wrong-credentials", "Login or password is wrong");
            case WelcomeOutcome.LockedOut(var until) ->
                throw Problem.tooManyRequests("locked-out", "Too many failed tries", seconds(until));
            case WelcomeOutcome.StudioMissing() ->
                throw Problem.unprocessable("invalid-request", "This link opens a studio; say its name and slug");
            case WelcomeOutcome.NotOpened(var why) -> throw notOpened(why);
        };
    }

    private LinkState.Open open(String token) {
        return switch (invitations.state(token)) {
            case LinkState.Open open -> open;
            case LinkState.Spent() -> throw spent();
            case LinkState.Unknown() -> throw unknown();
        };
    }

    private InBody signIn(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var session = sessions.open(account);
        SessionCookies.give(request, response, session, Duration.between(clock.instant(), session.expiresAt()));
        return new InBody(account, session.csrf());
    }

    private long seconds(Instant until) {
        return Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
    }

    private static Problem notOpened(OpeningOutcome why) {
        return switch (why) {
            case OpeningOutcome.SlugTaken(var slug) ->
                Problem.conflict("slug-taken", "This address is taken; choose another one")
                        .with("slug", slug);
            case OpeningOutcome.SlugMalformed(var slug) ->
                Problem.unprocessable("slug-malformed", "Use 3 to 40 small letters, digits and hyphens, a letter first")
                        .with("slug", slug);
            case OpeningOutcome.Opened opened -> throw new IllegalStateException("It was opened: " + opened);
        };
    }

    private static Problem spent() {
        return new Problem(HttpStatus.GONE, "link-spent", "This link was used or has expired; ask for a new one");
    }

    private static Problem unknown() {
        return Problem.notFound("This link opens nothing");
    }
}

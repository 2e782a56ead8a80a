package org.dingzuo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class SigningInTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Test
    void anOwnerSignsInSeesTheirStudioAndSignsOut() {
        var maker = Maker.ofDemo(port, "zhangchen");
        var me = maker.to("GET", "/api/v1/session", null);
        assertThat(me.body().path("studios").get(0).path("slug").asString()).isEqualTo("zhangchen");
        assertThat(me.body().path("studios").get(0).path("role").asString()).isEqualTo("OWNER");
        assertThat(maker.to("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
        assertThat(maker.to("GET", "/api/v1/session", null).type()).isEqualTo("/problems/sign-in-required");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        var answer = new Maker(port, "zhangchen").signIn("ZhangChen", "zhangchen-demo-2026");
        assertThat(answer.raw().headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void aCookieAloneChangesNothing() {
        var maker = Maker.ofNewStudio(port, invitations);
        var forged = maker.post("/invitations", "{}", "X-CSRF-Token", "guessed");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.type()).isEqualTo("/problems/csrf");
    }

    @Test
    void whichOfLoginAndPasswordIsWrongIsNotSaid() {
        var wrongPassword = new Maker(port, "zhangchen").signIn("zhangchen", "not this one");
        var wrongLogin = new Maker(port, "zhangchen").signIn("nobody-" + UUID.randomUUID(), "not this one");
        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongPassword.body()).isEqualTo(wrongLogin.body());
    }

    @Test
    void guessingManyTimesAtOnceClosesTheDoorAndSaysUntilWhen() {
        var login = Maker.ofNewStudio(port, invitations).studio();
        var guesses = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> new Maker(port, login)
                        .signIn(login, "guess number " + n)
                        .status())
                .toList();
        assertThat(guesses).contains(429).containsOnly(401, 429);
        assertThat(guesses).filteredOn(status -> status == 401).hasSize(5);
        var right = new Maker(port, login).signIn(login, Maker.PASSWORD);
        assertThat(right.type()).isEqualTo("/problems/locked-out");
        assertThat(right.raw().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 31L);
    }

    @Test
    void aNewPasswordEndsEverySessionButTheOneThatChoseIt() {
        var here = Maker.ofNewStudio(port, invitations);
        var elsewhere = new Maker(port, here.studio()).signedIn(here.studio(), Maker.PASSWORD);
        var changed = here.to("PUT", "/api/v1/session/password", """
                {"current": "%s", "next": "another good phrase"}
                """.formatted(Maker.PASSWORD));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(elsewhere.get("/members").status()).isEqualTo(401);
        assertThat(new Maker(port, here.studio())
                        .signIn(here.studio(), "another good phrase")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsNoSignInIsRefusedWithItsFields() {
        var nobody = new Maker(port, "zhangchen");
        assertThat(nobody.to("POST", "/api/v1/session", "{\"login\": [1]}").status())
                .isEqualTo(422);
        assertThat(nobody.to("POST", "/api/v1/session", "{}").type()).isEqualTo("/problems/invalid-request");
        assertThat(nobody.signIn("x".repeat(5_000), "y".repeat(100_000)).status())
                .isEqualTo(422);
        assertThat(nobody.to("POST", "/api/v1/session", "login=a&password=b", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(nobody.to("GET", "/api/v1/session", null, "Cookie", "dingzuo=" + "a".repeat(4_000))
                        .status())
                .isEqualTo(401);
    }
}

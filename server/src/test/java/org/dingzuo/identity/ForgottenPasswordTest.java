package org.dingzuo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class ForgottenPasswordTest {
    private static final String NEXT = "another good phrase";

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Renewals renewals;

    @Test
    void anOwnerHandsAHelperALinkAndTheHelperChoosesANewPassword() {
        var owner = Maker.ofNewStudio(port, invitations);
        var helper = owner.helper();
        var account = me(helper).path("account").asString();
        var login = me(helper).path("login").asString();
        var link = link(owner.post("/members/" + account + "/password-link", ""));
        var nobody = new Maker(port, owner.studio());
        assertThat(nobody.to("GET", link, null).body().path("login").asString()).isEqualTo(login);

        var renewed = nobody.to("POST", link, "{\"password\": \"" + NEXT + "\"}");
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(helper.to("GET", "/api/v1/session", null).status())
                .as("older sessions end")
                .isEqualTo(401);
        assertThat(nobody.signIn(login, NEXT).status()).isEqualTo(201);
        assertThat(nobody.signIn(login, Maker.PASSWORD).status()).isEqualTo(401);
        assertThat(nobody.to("POST", link, "{\"password\": \"" + NEXT + "\"}").type())
                .isEqualTo("/problems/link-spent");
    }

    @Test
    void aLinkWorksOnceHoweverManyPressAtTheSameMoment() {
        var link = api(((RenewalOutcome.Made)
                        renewals.byHost(Maker.ofNewStudio(port, invitations).studio()))
                .link()
                .path());
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> new Maker(port, "x")
                        .to("POST", link, "{\"password\": \"phrase number " + n + "\"}")
                        .status())
                .toList();
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 410);
    }

    @Test
    void aNewerLinkTakesThePlaceOfTheOlder() {
        var owner = Maker.ofNewStudio(port, invitations);
        var members = owner.get("/members").body();
        var door = "/members/" + members.get(0).path("account").asString() + "/password-link";
        var first = link(owner.post(door, ""));
        var second = link(owner.post(door, ""));
        assertThat(new Maker(port, "x").to("GET", first, null).status()).isEqualTo(410);
        assertThat(new Maker(port, "x").to("GET", second, null).status()).isEqualTo(200);
    }

    @Test
    void anOwnerGetsNoKeyToOtherStudiosByOneOfTheirMembers() {
        var here = Maker.ofNewStudio(port, invitations);
        var elsewhere = Maker.ofNewStudio(port, invitations);
        var invitation = here.post("/invitations", "{\"role\": \"HELPER\"}")
                .body()
                .path("link")
                .asString();
        elsewhere.comeIn(URI.create(invitation).getPath(), """
                {"login": "%s", "password": "%s", "hasAccount": true}
                """.formatted(elsewhere.studio(), Maker.PASSWORD));
        var account = me(elsewhere).path("account").asString();
        assertThat(here.post("/members/" + account + "/password-link", "").type())
                .isEqualTo("/problems/belongs-elsewhere");
        var stranger = Maker.ofNewStudio(port, invitations);
        assertThat(stranger.post("/members/" + account + "/password-link", "").status())
                .isEqualTo(404);
    }

    @Test
    void helpersAndHostlessMakersMakeNoLinks() {
        var owner = Maker.ofNewStudio(port, invitations);
        var account = me(owner).path("account").asString();
        assertThat(owner.helper()
                        .post("/members/" + account + "/password-link", "")
                        .status())
                .isEqualTo(403);
        assertThat(owner.to("POST", "/api/v1/host/password-links", "{\"login\": \"linwei\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoPasswordLeavesTheLinkAsItWas() {
        var owner = Maker.ofNewStudio(port, invitations);
        var link = api(
                ((RenewalOutcome.Made) renewals.byHost(owner.studio())).link().path());
        var holder = new Maker(port, "x");
        for (var body :
                new String[] {"{}", "{\"password\": \"short\"}", "{\"password\": \"" + "x".repeat(9_000) + "\"}"}) {
            assertThat(holder.to("POST", link, body).type()).isEqualTo("/problems/invalid-request");
        }
        assertThat(holder.to("POST", link, "{\"password\": [1]}").status()).isEqualTo(422);
        assertThat(holder.to("POST", link, "password=a", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(holder.to("GET", "/api/v1/renewals/" + "a".repeat(4_000), null)
                        .status())
                .isEqualTo(410);
        assertThat(holder.to("GET", link, null).status()).isEqualTo(200);
        assertThat(renewals.byHost("nobody at all")).isInstanceOf(RenewalOutcome.Nobody.class);
    }

    private static tools.jackson.databind.JsonNode me(Maker maker) {
        return maker.to("GET", "/api/v1/session", null).body();
    }

    private static String link(Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        return api(URI.create(answer.body().path("link").asString()).getPath());
    }

    private static String api(String page) {
        return page.replace("/studio/password/", "/api/v1/renewals/");
    }
}

package org.dingzuo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class ComingInTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Test
    void aLinkOpensAStudioOnceAndForExactlyOneOfMany() {
        var link = invitations.forNewStudio();
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> new Maker(port, "race")
                        .comeIn(link.path(), newcomer("racer-" + n, "race-" + n))
                        .status())
                .toList();
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).containsOnly(201, 410);
    }

    @Test
    void aRefusedWelcomeLeavesNothingBehindAndTheLinkStillWorks() {
        var link = invitations.forNewStudio();
        var maker = new Maker(port, "twice-lucky");
        assertThat(maker.comeIn(link.path(), newcomer("twice-lucky", "zhangchen"))
                        .type())
                .isEqualTo("/problems/slug-taken");
        assertThat(maker.comeIn(link.path(), newcomer("twice-lucky", "Not A Slug"))
                        .type())
                .isEqualTo("/problems/slug-malformed");
        assertThat(maker.comeIn(link.path(), newcomer("zhangchen", "twice-lucky"))
                        .type())
                .isEqualTo("/problems/login-taken");
        assertThat(maker.comeIn(link.path(), newcomer("twice-lucky", "twice-lucky"))
                        .status())
                .isEqualTo(201);
        assertThat(maker.get("/members").body()).hasSize(1);
    }

    @Test
    void everyMissingFieldIsNamed() {
        var refused = new Maker(port, "x").comeIn(invitations.forNewStudio().path(), "{\"password\": \"short\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("fields").findValuesAsString("field"))
                .contains("login", "name", "password", "studio.slug", "studio.name", "studio.province");
    }

    @Test
    void aHelperComesInByInvitationAndMayNotDoTheOwnersActs() {
        var owner = Maker.ofNewStudio(port, invitations);
        var helper = owner.helper();
        assertThat(helper.get("/members").type()).isEqualTo("/problems/owner-only");
        assertThat(owner.get("/members").body()).hasSize(2);
    }

    @Test
    void aStrangerMeetsTheSameWallAsBeforeAStudioThatIsNotThere() {
        var stranger = Maker.ofNewStudio(port, invitations);
        var others = stranger.to("GET", "/api/v1/studios/zhangchen/members", null);
        var nobodys = stranger.to("GET", "/api/v1/studios/there-is-none/members", null);
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.raw().body()).isEqualTo(nobodys.raw().body().replace("there-is-none", "zhangchen"));
        var unsigned = new Maker(port, "zhangchen");
        assertThat(unsigned.get("/members").status()).isEqualTo(401);
        assertThat(unsigned.to("GET", "/api/v1/studios/there-is-none/members", null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theLastOwnerStaysAndARemovedHelperIsOutAtOnce() {
        var owner = Maker.ofNewStudio(port, invitations);
        var helper = owner.helper();
        var members = owner.get("/members").body();
        assertThat(owner.delete("/members/" + members.get(0).path("account").asString())
                        .type())
                .isEqualTo("/problems/last-owner");
        assertThat(owner.delete("/members/" + members.get(1).path("account").asString())
                        .status())
                .isEqualTo(204);
        assertThat(helper.get("/audit").status()).isEqualTo(404);
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        var owner = Maker.ofNewStudio(port, invitations);
        var invitation = owner.post("/invitations", "{}").body();
        var stranger = Maker.ofNewStudio(port, invitations);
        assertThat(stranger.delete("/invitations/" + invitation.path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(owner.delete("/invitations/" + invitation.path("id").asString())
                        .status())
                .isEqualTo(204);
        var page = java.net.URI.create(invitation.path("link").asString()).getPath();
        assertThat(new Maker(port, "x").comeIn(page, "{}").status()).isEqualTo(404);
    }

    @Test
    void theOwnerReadsWhoDidWhat() {
        var owner = Maker.ofNewStudio(port, invitations);
        owner.helper();
        var entries = owner.get("/audit").body().path("entries");
        assertThat(entries.findValuesAsString("action")).contains("studio.opened", "member.invited", "member.joined");
    }

    @Test
    void onlyTheHostLetsFurtherStudiosIn() {
        var owner = Maker.ofNewStudio(port, invitations);
        assertThat(owner.to("POST", "/api/v1/host/studios", "").type()).isEqualTo("/problems/host-only");
        assertThat(new Maker(port, "x").to("POST", "/api/v1/host/studios", "").status())
                .isEqualTo(401);
        assertThat(new Maker(port, "x")
                        .to("POST", "/api/v1/command/studios", "")
                        .status())
                .isEqualTo(404);
    }

    private static String newcomer(String login, String slug) {
        return """
                {"login": "%s", "password": "%s", "name": "新人", "studio": {"slug": "%s", "name": "新坊", "province": "浙江省"}}
                """.formatted(login, Maker.PASSWORD, slug);
    }
}

package org.dingzuo.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dingzuo.engagement.Funnel.OfPost;
import org.dingzuo.engagement.Funnel.Steps;
import org.dingzuo.film.FilmId;
import org.dingzuo.film.Films;
import org.dingzuo.film.ReadyFilm;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Each film has a funnel: opened, played, tapped on, asked, ordered, paid; by post and by day. */
@RunningHouse
class FromAFilmToOrdersTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    Invitations invitations;

    Atelier atelier;
    Shopper shopper;
    FilmId film;

    @BeforeEach
    void showAFilm() {
        atelier = Atelier.open(house);
        shopper = new Shopper(port);
        film = atelier.in(() -> atelier.bean(Films.class)
                .adopt(new ReadyFilm(
                        "pinching",
                        Words.of("捏一只杯", "Pinching a cup"),
                        Words.NONE,
                        "cup",
                        12_000,
                        720,
                        1280,
                        () -> new ByteArrayInputStream(new byte[] {1}),
                        () -> new ByteArrayInputStream(new byte[] {1}),
                        List.of())));
    }

    @Test
    void visitsAreCountedByPostAndByDay() {
        for (var what : List.of("OPENED", "PLAYED", "TAPPED")) {
            assertThat(seen(what, "douyin").status()).isEqualTo(204);
        }
        seen("OPENED", "bilibili");
        seen("OPENED", "");
        var funnel = funnel();
        assertThat(funnel.all()).isEqualTo(new Steps(3, 1, 1, 0, 0));
        assertThat(funnel.byDay())
                .singleElement()
                .extracting(Funnel.OfDay::steps)
                .isEqualTo(funnel.all());
        assertThat(funnel.byPost())
                .containsExactlyInAnyOrder(
                        new OfPost("douyin", new Steps(1, 1, 1, 0, 0)),
                        new OfPost("bilibili", new Steps(1, 0, 0, 0, 0)),
                        new OfPost("", new Steps(1, 0, 0, 0, 0)));
    }

    @Test
    void whatWasAskedAndOrderedStandsBesideIt() {
        seen("OPENED", "douyin");
        atelier.in(() -> atelier.bean(Inquiries.class).takeIn("阿青：多少钱\n小鹿：好看", "pinching", null));
        var wish = new Wish(Atelier.oneCup().lines(), false, null, null, new Wish.Source("pinching", "douyin", 3));
        atelier.place(atelier.acceptance("held", wish, Atelier.WHENEVER));
        atelier.placed();
        var funnel = funnel();
        assertThat(funnel.asked()).isEqualTo(2);
        assertThat(funnel.answered()).isZero();
        assertThat(funnel.byPost()).containsExactly(new OfPost("douyin", new Steps(1, 0, 0, 1, 0)));
    }

    @Test
    void anEndlessListOfMadeUpPostsFillsNoTable() {
        for (int n = 0; n < 60; n++) {
            seen("OPENED", "made-up-" + n);
        }
        var funnel = funnel();
        assertThat(funnel.all().opened()).isEqualTo(60);
        assertThat(funnel.byPost()).hasSizeLessThanOrEqualTo(51);
    }

    @Test
    void nothingIsKeptAboutTheVisitor() {
        var answer = seen("OPENED", "douyin");
        assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
        var columns = atelier.rows(db -> db.sql(
                        "select column_name from information_schema.columns where table_schema = 'film' and table_name = 'seen'")
                .query(String.class)
                .list());
        assertThat(columns)
                .containsExactlyInAnyOrder("studio_id", "film_id", "day", "post", "opened", "played", "tapped");
    }

    @Test
    void nonsenseIsNotCounted() {
        for (var what : List.of("LOVED", "opened", "", Hostile.NUL)) {
            assertFaulty(seen(what, "douyin"));
        }
        assertRefused(shopper.post(door("nothing"), "{\"what\": \"OPENED\"}"));
        for (var post : List.of("抖音", "../..", "x".repeat(5_000), Hostile.SCRIPT, Hostile.NUL)) {
            assertThat(seen("OPENED", post).status()).isEqualTo(204);
        }
        assertThat(funnel().byPost()).extracting(OfPost::post).containsExactly("");
        Hostile.unreadable().stream()
                .map(String::new)
                .forEach(body -> assertFaulty(shopper.post(door("pinching"), body)));
    }

    @Test
    void theFunnelIsTheStudiosOwn() {
        var stranger = Maker.ofNewStudio(port, invitations);
        var theirs = "/films/" + film.value() + "/funnel";
        assertThat(stranger.get(theirs).status()).isEqualTo(404);
        for (var days : List.of("0", "-1", "367", "99999999999", "many", "")) {
            assertRefused(stranger.get(theirs + "?days=" + days));
        }
    }

    private Answer seen(String what, String post) {
        return shopper.post(door("pinching"), "{\"what\": \"%s\", \"post\": \"%s\"}".formatted(what, post));
    }

    private String door(String slug) {
        return "/api/v1/shops/" + atelier.slug + "/films/" + slug + "/seen";
    }

    private Funnel funnel() {
        return atelier.in(() -> atelier.bean(Funnels.class)
                .of(atelier.bean(Films.class).find(film).orElseThrow(), 28));
    }
}

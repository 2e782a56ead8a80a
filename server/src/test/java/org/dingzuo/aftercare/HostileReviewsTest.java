package org.dingzuo.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dingzuo.aftercare.review.ReviewBook;
import org.dingzuo.foundation.media.Photos;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Reviews over HTTP: by whoever has an order's link, and by whoever has not. */
@RunningHouse
class HostileReviewsTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Shopper shopper;
    Maker browser;
    String own;

    @BeforeEach
    void deliverACup() {
        atelier = Atelier.open(house);
        shopper = new Shopper(port);
        browser = new Maker(port, atelier.slug);
        var placed = atelier.placed();
        atelier.deliver(placed);
        own = "/api/v1/track/" + placed.token() + "/reviews";
    }

    @Test
    void whatIsSaidIsTextWhereverItIsShown() {
        assertThat(write("{\"stars\": 4, \"words\": \"" + SCRIPT + "</li>\", \"isPublic\": true}", "0")
                        .status())
                .isEqualTo(200);
        var page = shopper.get("/" + atelier.slug + "/d/cup", "Accept", "text/html")
                .raw();
        assertThat(page.body())
                .doesNotContain(SCRIPT)
                .contains("&lt;script&gt;")
                .contains("\"aggregateRating\":{")
                .contains("4.0 分 · 1 条评价");
        browser.to("PUT", own + "/0/publicity", "{\"isPublic\": false}");
        assertThat(shopper.get("/" + atelier.slug + "/d/cup", "Accept", "text/html")
                        .raw()
                        .body())
                .doesNotContain("aggregateRating", "&lt;script&gt;", "用过的人说");
    }

    @Test
    void onlyWholeStarsAndWordsOfSomeLengthAreTaken() {
        List.of(
                        "{}",
                        "{\"stars\": 0}",
                        "{\"stars\": 6}",
                        "{\"stars\": 99999999999999999999}",
                        "{\"stars\": 4.5}",
                        "{\"stars\": \"five\"}",
                        "{\"stars\": 5, \"words\": \"" + "好".repeat(1_001) + "\"}",
                        "{\"stars\": 5, \"words\": \"" + NUL + "\"}",
                        "{\"stars\": 5, \"isPublic\": \"perhaps\"}")
                .forEach(body -> assertFaulty(write(body, "0")));
        assertThat(browser.to("PUT", own + "/0", "{\"stars\": 5}").status()).isEqualTo(428);
        assertThat(write("{\"stars\": 5}", "7").status()).isEqualTo(412);
        assertThat(browser.to("PUT", own + "/9", "{\"stars\": 5}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(404);
        assertThat(browser.to("PUT", own + "/0/publicity", "{\"isPublic\": true}")
                        .status())
                .isEqualTo(404);
        assertFaulty(browser.to("PUT", own + "/0/publicity", "{}"));
        assertThat(shopper.get(own).body().path("lines").get(0).path("review").isNull())
                .isTrue();
    }

    @Test
    void aPhotoIsDrawnAnewAndAnythingElseStaysOutside() {
        var sent = shopper.upload(own + "/0/photos", Photos.held(Photos.jpeg(60, 40), 6));
        assertThat(sent.status()).isEqualTo(200);
        var photo = sent.body().path("lines").get(0).path("photos").get(0);
        var url = photo.path("url").asString();
        assertThat(shopper.get(url).raw().body()).doesNotContain("GPS");
        assertThat(shopper.get(url.substring(0, url.indexOf('?'))).status())
                .as("without its seal it is not there")
                .isEqualTo(404);
        assertRefused(shopper.upload(own + "/0/photos", SCRIPT.getBytes(StandardCharsets.UTF_8)));
        assertRefused(shopper.upload(own + "/1/photos", Photos.jpeg(60, 40)));
        assertThat(browser.to("DELETE", own + "/0/photos/1", null).status()).isEqualTo(200);
        assertThat(shopper.get(url).status()).as("gone from the disk too").isEqualTo(404);
        assertThat(browser.to("DELETE", own + "/0/photos/1", null).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseReadsAnswersOrKeepsBack() {
        assertThat(shopper.get("/api/v1/track/" + "x".repeat(43) + "/reviews").status())
                .isEqualTo(404);
        write("{\"stars\": 1, \"words\": \"难看\", \"isPublic\": true}", "0");
        var other = Maker.ofDemo(port, "zhangchen");
        var order = atelier.in(() -> atelier.bean(ReviewBook.class).page(0, 1))
                .reviews()
                .getFirst()
                .id()
                .order();
        var foreign = "/reviews/" + order.value() + "/0";
        assertThat(other.get("/reviews").body().path("all").asInt()).isZero();
        assertThat(other.put(foreign + "/answer", "{\"words\": \"hi\"}").status())
                .isEqualTo(404);
        assertThat(other.put(foreign + "/keeping-back", "{\"because\": \"INSULT\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertFaulty(other.put(foreign + "/keeping-back", "{\"because\": \"TOO_BAD\"}", "If-Match", "\"1\""));
        assertFaulty(other.put(foreign + "/keeping-back", "{}", "If-Match", "\"1\""));
        assertFaulty(other.put("/reviews/" + NOBODYS_ID + "/0/answer", "{\"words\": \" \"}"));
        assertFaulty(other.get("/reviews?page=-1"));
        assertThat(other.helper()
                        .put(foreign + "/keeping-back", "{\"because\": \"INSULT\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
    }

    private Answer write(String body, String seen) {
        return browser.to("PUT", own + "/0", body, "If-Match", "\"" + seen + "\"");
    }
}

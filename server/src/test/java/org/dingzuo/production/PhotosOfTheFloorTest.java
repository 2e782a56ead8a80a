package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.dingzuo.foundation.media.Photos;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningHouse
class PhotosOfTheFloorTest {
    @LocalServerPort
    int port;

    Shopper shopper;
    Maker maker;
    WalletOrder.Placed order;

    @BeforeEach
    void beginAnOrder() {
        shopper = new Shopper(port);
        maker = Maker.ofDemo(port, "zhangchen");
        order = WalletOrder.paid(shopper);
        assertThat(maker.post(step("start"), "").status()).isEqualTo(200);
    }

    @Test
    void aShownPhotoReachesTheBuyerByASignedLinkAndNoOtherWay() {
        var photo = photographed(true);
        var shown = photosOfTheBuyer();
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("step").asString()).isEqualTo("cut");
        var link = shown.get(0).path("url").asString();
        assertThat(shopper.get(link).status()).isEqualTo(200);
        assertThat(shopper.get("/media/" + photo.path("key").asString()).status())
                .isEqualTo(404);
        assertThat(shopper.get(link.replace("960.jpg", "1600.jpg")).status()).isEqualTo(404);
    }

    @Test
    void aPhotoHeldBackIsTheMakersUntilItIsShown() {
        var photo = photographed(false);
        assertThat(photosOfTheBuyer()).isEmpty();
        assertThat(shopper.get("/api/v1/track/" + order.token()).raw().body())
                .doesNotContain(photo.path("key").asString());
        assertThat(shopper.get("/media/" + photo.path("key").asString()).status())
                .isEqualTo(404);
        assertThat(shopper.get(photo.path("url").asString()).status()).isEqualTo(200);
        assertThat(photo.path("shown").asBoolean()).isFalse();

        maker.post(step("finish"), "{\"show\": true}");
        assertThat(photosOfTheBuyer()).isEmpty();

        var key = photo.path("key").asString();
        assertThat(maker.post(step("photo"), "{\"photo\": \"" + key + "\", \"show\": true}")
                        .body()
                        .path("photo")
                        .path("shown")
                        .asBoolean())
                .isTrue();
        assertThat(photosOfTheBuyer()).hasSize(1);
    }

    @Test
    void aPhotoGivenWithTheFinishedStepIsHeldBackToo() {
        var key = uploaded("?closed=true");
        maker.post(step("finish"), "{\"photo\": \"" + key + "\", \"show\": false}");
        assertThat(photosOfTheBuyer()).isEmpty();
    }

    @Test
    void anOpenPictureIsNotTakenAsAPhotoOfAStep() {
        var refused = maker.post(step("photo"), "{\"photo\": \"" + uploaded("") + "\", \"show\": false}");
        assertThat(refused.status()).isEqualTo(422);
    }

    private JsonNode photographed(boolean show) {
        var body = "{\"photo\": \"%s\", \"show\": %s}".formatted(uploaded("?closed=true"), show);
        var answer = maker.post(step("photo"), body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body().path("photo");
    }

    private String uploaded(String query) {
        return maker.upload("/pictures" + query, Photos.jpeg(640, 480))
                .body()
                .path("key")
                .asString();
    }

    private JsonNode photosOfTheBuyer() {
        return shopper.get("/api/v1/track/" + order.token()).body().path("photos");
    }

    private String step(String act) {
        return "/orders/" + order.order() + "/lines/0/steps/cut/" + act;
    }
}

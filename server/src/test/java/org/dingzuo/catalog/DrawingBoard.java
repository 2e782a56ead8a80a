package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.media.Photos;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A new potter's studio with one teapot in the making, its maker and somebody who comes to its shop, over the published API. */
final class DrawingBoard {
    final Maker maker;
    final Shopper shopper;
    final StudioId studio;

    /** Path of the teapot among the maker's pages. */
    final String design;

    private final ApplicationContext house;

    DrawingBoard(int port, ApplicationContext house) {
        this.house = house;
        maker = Maker.ofNewStudio(port, house.getBean(Invitations.class));
        shopper = new Shopper(port);
        studio = house.getBean(Directory.class).studioOfShop(maker.studio()).orElseThrow();
        run(this::furnish);
        var started = maker.post("/designs", "{\"slug\": \"teapot\", \"name\": {\"zh-CN\": \"茶壶\"}}");
        assertThat(started.status()).isEqualTo(201);
        design = "/designs/" + started.body().path("id").asString();
    }

    private void furnish() {
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> TimeBlock.making(day, 9, 17))
                .toList();
        bean(Studios.class).hire("陈艺", Set.of("throwing"), week);
        bean(Materials.class).define(new NewItem("clay", Words.of("陶泥", "Clay"), Words.of("g", "g"), 5));
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    void run(Runnable work) {
        StudioScope.run(studio, work);
    }

    /** The draft as it stands from now on. */
    void draw(String draft) {
        var answer = maker.put(design, draft, "If-Match", tag());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    /** Drawn, made once before, and on sale. */
    void publish(String draft) {
        draw(draft);
        maker.post(design + "/made-before", "{\"minutes\": 40}");
        var answer = maker.post(design + "/publication", "");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    /** Of the draft as it stands. */
    String tag() {
        return maker.get(design).raw().headers().firstValue("ETag").orElseThrow();
    }

    /** A path in the shop of this studio. */
    String shop(String path) {
        return "/api/v1/shops/" + maker.studio() + path;
    }

    Answer quote(String glaze) {
        return shopper.post(shop("/quotes"), "{" + wish(glaze, null) + "}");
    }

    long total(String glaze) {
        return quote(glaze).body().path("total").asLong();
    }

    /** @param most in fen
     *  @param mark lettering, or a picture of the buyer; null: none */
    Answer order(long most, String glaze, @Nullable String mark) {
        return shopper.post(
                shop("/orders"),
                "{" + wish(glaze, mark) + """
                    , "accept": {"total": %d, "shipBy": "2099-12-31"},
                      "buyer": {"name": "林小满", "phone": "13800138000",
                                "address": {"province": "浙江省", "city": "杭州市", "line": "文三路 1 号"}},
                      "consents": [{"kind": "CUSTOM_GOODS", "version": "2026-11", "given": true},
                                   {"kind": "PRIVACY", "version": "2026-11", "given": true}]}
                    """.formatted(most),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** A picture that a buyer sent to this shop; its id. */
    String artworkOf(String shop) {
        return shopper.upload("/api/v1/shops/" + shop + "/artwork", Photos.jpeg(300, 200))
                .body()
                .path("id")
                .asString();
    }

    private static String wish(String glaze, @Nullable String mark) {
        return """
            "lines": [{"design": "teapot", "configuration": {"glaze": "%s", "handle": "side"%s}}]
            """.formatted(glaze, mark == null ? "" : ", \"mark\": \"" + mark + "\"");
    }
}

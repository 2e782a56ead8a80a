package org.dingzuo.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class StoreRoomTest {
    private static final String CLAY = """
            {"key": "clay", "name": {"zh-CN": "陶泥", "en": "Clay"}, "unit": {"zh-CN": "克", "en": "g"}, "leadDays": 5}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Directory directory;

    @Autowired
    Materials materials;

    Maker maker;
    StudioId studio;

    @BeforeEach
    void openStudioWithClay() {
        maker = Maker.ofNewStudio(port, invitations);
        studio = directory.studioOfShop(maker.studio()).orElseThrow();
        assertThat(maker.post("/materials", CLAY).status()).isEqualTo(201);
    }

    @Test
    void everyChangeOfStockIsAMoveWithWhoAndWhy() {
        maker.post("/materials/clay/receipts", "{\"quantity\": 1000, \"reason\": \"十一月的第一车\"}");
        var counted = maker.post("/materials/clay/counts", "{\"found\": 950, \"reason\": \"盘点\"}");
        assertThat(counted.body().path("onHand").asLong()).isEqualTo(950);
        maker.post("/materials/clay/counts", "{\"found\": 950, \"reason\": \"再盘一次\"}");

        var moves = maker.get("/materials/clay/moves").body();
        assertThat(moves.findValuesAsString("kind")).containsExactly("COUNTED", "RECEIVED");
        assertThat(moves.get(0).path("quantity").asLong()).isEqualTo(-50);
        assertThat(moves.get(0).path("reason").asString()).isEqualTo("盘点");
        assertThat(moves.get(0).path("account").asString()).isNotEmpty();
        assertThat(moves.get(1).path("onHandAfter").asLong()).isEqualTo(1000);
        assertThat(maker.get("/materials/clay/moves?before="
                                + moves.get(0).path("id").asString())
                        .body())
                .hasSize(1);
    }

    @Test
    void whatOrdersSpeakForIsNotFreeAndWhatIsMissingIsSaid() {
        receive(100);
        inStudio(() -> materials.reserve(UUID.randomUUID(), Map.of("clay", 130L, "thread", 5L)));
        var listed = maker.get("/materials").body().get(0);
        assertThat(listed.path("committed").asLong()).isEqualTo(130);
        assertThat(listed.has("version")).isFalse();
        var clay = maker.get("/materials/clay").body();
        assertThat(clay.path("free").asLong()).isZero();
        assertThat(clay.path("missing").asLong()).isEqualTo(30);
        inStudio(() -> assertThat(materials.availability(Map.of("clay", 1L)).waitDays())
                .isEqualTo(Wait.stated(5).sure()));
    }

    @Test
    void whatIsSpokenForIsTheSumOfAllReservationsHoweverManyHandsComeAtOnce() {
        receive(1000);
        var orders = IntStream.range(0, 24).mapToObj(n -> UUID.randomUUID()).toList();
        orders.parallelStream().forEach(order -> inStudio(() -> materials.reserve(order, Map.of("clay", 7L))));
        assertThat(spokenFor()).isEqualTo(24 * 7);
        IntStream.range(0, 48)
                .parallel()
                .forEach(n -> inStudio(() -> {
                    var order = orders.get(n % 24);
                    switch (n % 3) {
                        case 0 -> materials.release(order);
                        case 1 -> materials.makeFirm(order);
                        default -> materials.availability(Map.of("clay", 1L));
                    }
                }));
        // Every third was given back, twice; the others still speak for theirs.
        assertThat(spokenFor()).isEqualTo(16 * 7);
        inStudio(() -> assertThat(
                        materials.availability(Map.of("clay", 1000L - 16 * 7)).waitDays())
                .isZero());
        inStudio(() -> assertThat(materials.availability(Map.of("clay", 1001L - 16 * 7)))
                .isEqualTo(new Availability(Wait.stated(5), List.of("clay"))));
    }

    @Test
    void anOrderTakesItsMaterialFromTheShelfExactlyOnce() {
        receive(1000);
        var order = UUID.randomUUID();
        inStudio(() -> {
            materials.reserve(order, Map.of("clay", 300L));
            assertThat(materials.use(order, "开工")).isEqualTo(new UseOutcome.NothingToUse());
            materials.makeFirm(order);
        });
        var outcomes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> StudioScope.call(studio, () -> materials.use(order, "开工")))
                .toList();
        assertThat(outcomes).filteredOn(UseOutcome.Used.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(UseOutcome.NothingToUse.class::isInstance)
                .hasSize(7);
        inStudio(() -> materials.release(order));

        var clay = maker.get("/materials/clay").body();
        assertThat(clay.path("onHand").asLong()).isEqualTo(700);
        assertThat(clay.path("committed").asLong()).isZero();
        var used = maker.get("/materials/clay/moves").body().get(0);
        assertThat(used.path("order").asString()).isEqualTo(order.toString());
        assertThat(used.path("reason").asString()).isEqualTo("开工");
    }

    @Test
    void whatTheBookDoesNotHaveIsNotTaken() {
        receive(10);
        var order = UUID.randomUUID();
        inStudio(() -> {
            materials.reserve(order, Map.of("clay", 11L));
            materials.makeFirm(order);
            assertThat(materials.use(order, "开工"))
                    .isEqualTo(new UseOutcome.Short(
                            List.of(new Shortage("clay", Words.of("陶泥", "Clay"), Words.of("克", "g"), 10, 11))));
        });
        maker.post("/materials/clay/counts", "{\"found\": 11, \"reason\": \"架子后面还有一块\"}");
        inStudio(() -> assertThat(materials.use(order, "开工")).isInstanceOf(UseOutcome.Used.class));
        assertThat(maker.get("/materials/clay").body().path("onHand").asLong()).isZero();
    }

    @Test
    void stockComesInFromManyHandsWithoutLoss() {
        IntStream.range(0, 20).parallel().forEach(n -> receive(7));
        assertThat(maker.get("/materials/clay").body().path("onHand").asLong()).isEqualTo(140);
    }

    @Test
    void whatIsToldTwiceCameOnce() {
        var sack = UUID.randomUUID();
        var told = "{\"lot\": \"%s\", \"quantity\": 40}".formatted(sack);
        var statuses = IntStream.range(0, 6)
                .parallel()
                .map(n -> maker.post("/materials/clay/receipts", told).status())
                .boxed()
                .toList();
        assertThat(statuses).containsOnly(200);
        assertThat(maker.get("/materials/clay").body().path("onHand").asLong()).isEqualTo(40);

        var remnant = "{\"lot\": \"%s\", \"quantity\": 30, \"reason\": \"裁剩\"}".formatted(UUID.randomUUID());
        for (int time = 0; time < 2; time++) {
            assertThat(maker.post("/materials/clay/lots/" + sack + "/remnants", remnant)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(maker.get("/materials/clay/lots").body().findValuesAsString("quantity"))
                .containsExactly("10", "30");

        maker.post("/materials", CLAY.replace("clay", "glaze"));
        assertThat(fields(maker.post("/materials/glaze/receipts", told))).containsExactly("lot");
    }

    @Test
    void whatIsLeftBlankIsNotAsked() {
        var blank = maker.post("/materials/clay/receipts", """
                {"quantity": 7, "reason": "", "note": " ", "photo": null, "supplier": "", "orderedOn": ""}
                """);
        assertThat(blank.status()).isEqualTo(200);
        assertThat(blank.body().path("onHand").asLong()).isEqualTo(7);
        var lot = maker.get("/materials/clay/lots").body().get(0).path("id").asString();
        assertThat(maker.post("/materials/clay/lots/" + lot + "/remnants", """
                        {"quantity": 2, "reason": "裁剩", "note": "", "photo": ""}
                        """).status())
                .isEqualTo(200);
        assertThat(maker.post("/materials/clay/receipts", "{\"quantity\": 7, \"note\": 7}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nonsenseIsRefusedByName() {
        for (var quantity : new String[] {"0", "-5", "1.5", "\"7\"", "9223372036854775807", "null", "1e99"}) {
            assertThat(maker.post("/materials/clay/receipts", "{\"quantity\": " + quantity + "}")
                            .status())
                    .as(quantity)
                    .isEqualTo(422);
        }
        assertThat(maker.post("/materials/clay/counts", "{\"found\": 5}").status())
                .isEqualTo(422);
        assertThat(maker.post("/materials/gold/receipts", "{\"quantity\": 5}").status())
                .isEqualTo(404);
        assertThat(maker.post("/materials/gold/counts", "{\"found\": 5, \"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(maker.get("/materials/gold/moves").status()).isEqualTo(404);
        assertThat(maker.post("/materials", CLAY).type()).isEqualTo("/problems/key-taken");
        assertThat(fields(maker.post("/materials", "{\"key\": \"Å\", \"name\": {}, \"leadDays\": 9999}")))
                .contains("key", "name", "unit", "leadDays");
        assertThat(maker.post("/materials", "[]").status()).isEqualTo(422);
        assertThat(maker.post("/materials", "{").status()).isEqualTo(400);
    }

    @Test
    void anEditNeedsTheVersionThatItWasBasedOn() {
        var slower = CLAY.replace("\"leadDays\": 5", "\"leadDays\": 9");
        assertThat(maker.put("/materials/clay", slower).status()).isEqualTo(428);
        assertThat(maker.put("/materials/clay", slower, "If-Match", "\"0\"")
                        .body()
                        .path("leadDays")
                        .asInt())
                .isEqualTo(9);
        assertThat(maker.put("/materials/clay", CLAY, "If-Match", "\"0\"").status())
                .isEqualTo(412);
        assertThat(maker.put("/materials/gold", CLAY, "If-Match", "\"0\"").status())
                .isEqualTo(404);
    }

    @Test
    void suppliersAreKeptWithWhatTheyBring() {
        var kiln = """
                {"name": "景德镇老李", "contact": "微信 laoli-clay", "items": [{"item": "clay", "leadDays": 4}]}
                """;
        var added = maker.post("/suppliers", kiln);
        assertThat(added.status()).isEqualTo(201);
        var path = "/suppliers/" + added.body().path("id").asString();
        assertThat(maker.put(path, kiln.replace("4}", "6}"), "If-Match", "\"0\"")
                        .body()
                        .path("items")
                        .get(0)
                        .path("leadDays")
                        .asInt())
                .isEqualTo(6);
        assertThat(maker.put(path, kiln, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(fields(maker.post("/suppliers", "{\"items\": [{\"item\": \"gold\", \"leadDays\": -1}]}")))
                .contains("name", "items", "items[0].leadDays");
        assertThat(maker.get("/suppliers").body().get(0).path("contact").asString())
                .isEqualTo("微信 laoli-clay");
        assertThat(maker.delete(path).status()).isEqualTo(204);
        assertThat(maker.get("/suppliers").body()).isEmpty();
    }

    private long spokenFor() {
        return maker.get("/materials/clay").body().path("committed").asLong();
    }

    private void receive(long quantity) {
        assertThat(maker.post("/materials/clay/receipts", "{\"quantity\": " + quantity + "}")
                        .status())
                .isEqualTo(200);
    }

    private void inStudio(Runnable work) {
        StudioScope.run(studio, work);
    }

    private static List<String> fields(Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.body().path("fields").findValuesAsString("field");
    }
}

package org.dingzuo.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.SCRIPT;
import static org.dingzuo.testing.Hostile.assertFaulty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a maker may put into the price list, and what a buyer may try with codes and links. */
@RunningHouse
class HostilePricesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COUPON = """
            {"code": "%s", "amount": 2000, "least": 10000, "from": "%s", "until": "%s"}
            """;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    Maker maker;

    @BeforeEach
    void signIn() {
        maker = Maker.ofDemo(port, "zhiyu");
    }

    @Test
    void whatMakesNoPriceIsRefusedWithItsPlaceAndChangesNothing() {
        var before = maker.get("/prices");
        var bad = List.of(
                with("perHour", "-1"),
                with("perHour", "1e40"),
                with("perHour", "\"much\""),
                with("breaks", "[{\"design\": \"wallet\", \"from\": 3, \"share\": 500}]"),
                with("breaks", "[{\"design\": \"scarf\", \"from\": 1, \"share\": 500}]"),
                with("breaks", "[{\"design\": \"scarf\", \"from\": 3}]"),
                with("breaks", "[{\"design\": \"scarf\", \"from\": 3, \"share\": 9001}]"),
                with("breaks", "[{\"design\": \"scarf\", \"from\": 3, \"share\": 500, \"each\": 100}]"),
                with(
                        "breaks",
                        "[{\"design\": \"scarf\", \"from\": 3, \"share\": 500}, {\"design\": \"scarf\", \"from\": 3, \"share\": 600}]"),
                with("breaks", "[null]"),
                with("breaks", "{}"),
                with(
                        "bundles",
                        "[{\"key\": \"a\", \"name\": {\"en\": \"A\"}, \"designs\": [\"scarf\"], \"off\": 100}]"),
                with(
                        "bundles",
                        "[{\"key\": \"a\", \"name\": {\"en\": \"A\"}, \"designs\": [\"scarf\", \"scarf\"], \"off\": 100}]"),
                with(
                        "bundles",
                        "[{\"key\": \"a\", \"name\": {}, \"designs\": [\"scarf\", \"cushion\"], \"off\": 100}]"),
                with(
                        "bundles",
                        "[{\"key\": \"a\", \"name\": {\"en\": \"" + NUL
                                + "\"}, \"designs\": [\"scarf\", \"cushion\"], \"off\": 0}]"),
                with("tierDays", "0"),
                with(
                        "tiers",
                        "[{\"key\": \"a\", \"name\": {\"en\": \"A\"}, \"from\": 0, \"share\": 100, \"earlyMinutes\": 0}]"),
                with(
                        "tiers",
                        "[{\"key\": \"a\", \"name\": {\"en\": \"A\"}, \"from\": 100, \"share\": 100, \"earlyMinutes\": -5}]"),
                with("freight", "{}"),
                with("freight", "null"),
                with("freight", "{\"home\": 100, \"elsewhere\": 100, \"zones\": [{\"provinces\": [1]}]}"),
                with("floor", "{\"hourlyCost\": 100, \"leastMargin\": 10000}"));
        bad.forEach(body -> assertFaulty(maker.put("/prices", body, "If-Match", etag(before))));
        assertThat(maker.get("/prices").body()).isEqualTo(before.body());
    }

    @Test
    void aListIsReplacedOnceAndTheSecondIsTold() {
        var owner = Maker.ofDemo(port, "linwei");
        var before = owner.get("/prices");
        var body = before.body().toString();
        var changed = owner.put("/prices", body, "If-Match", etag(before));
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(before.body());
        assertThat(owner.put("/prices", body, "If-Match", etag(before)).status())
                .isEqualTo(412);
        assertThat(owner.put("/prices", body).status()).isEqualTo(428);
        assertThat(owner.helper()
                        .put("/prices", body, "If-Match", etag(changed))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCouponThatCannotBeIsNotMade() {
        var bad = List.of(
                COUPON.formatted("A", "2026-12-01", "2026-12-31"),
                COUPON.formatted("A B!", "2026-12-01", "2026-12-31"),
                COUPON.formatted(SCRIPT, "2026-12-01", "2026-12-31"),
                COUPON.formatted("DOGS", "2026-12-31", "2026-12-01"),
                COUPON.formatted("DOGS", "soon", "2026-12-01"),
                COUPON.formatted("DOGS", "2026-12-01", "+999999999-12-31"),
                COUPON.formatted("DOGS", "2026-12-01", "2026-12-31").replace("10000", "2000"),
                COUPON.formatted("DOGS", "2026-12-01", "2026-12-31").replace("\"least\"", "\"share\": 100, \"least\""),
                COUPON.formatted("DOGS", "2026-12-01", "2026-12-31").replace("\"least\"", "\"most\": 0, \"least\""),
                COUPON.formatted("DOGS", "2026-12-01", "2026-12-31")
                        .replace("\"least\"", "\"designs\": [\"wallet\"], \"least\""));
        bad.forEach(body -> assertFaulty(maker.post("/coupons", body)));
        assertThat(maker.get("/coupons").body().findValuesAsString("code")).doesNotContain("DOGS", "A");
    }

    @Test
    void aCodeIsMadeOnceEndsAndMayBeTypedInAnyWay() {
        var code = "Cats-" + ProcessHandle.current().pid();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var body = COUPON.formatted(code, today.minusDays(1), today.plusDays(3));
        var made = maker.post("/coupons", body);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.body().path("standing").asString()).isEqualTo("OPEN");
        assertThat(maker.post("/coupons", body.toLowerCase(Locale.ROOT)).type()).isEqualTo("/problems/code-taken");
        var offer = quoted("  " + code.toLowerCase(Locale.ROOT) + " ");
        assertThat(offer.body().path("coupon").path("accepted").asBoolean(false))
                .isTrue();
        assertThat(offer.body().path("coupon").path("off").asLong()).isEqualTo(2_000);
        var id = made.body().path("id").asString();
        assertThat(maker.helper().post("/coupons/" + id + "/ending", "").status())
                .isEqualTo(403);
        var ended = maker.post("/coupons/" + id + "/ending", "");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(maker.post("/coupons/" + id + "/ending", "").body()).isEqualTo(ended.body());
        var other = Maker.ofDemo(port, "linwei");
        assertThat(other.post("/coupons/" + id + "/ending", "").status()).isEqualTo(404);
    }

    @Test
    void whatABuyerTypesAsCodeOrLinkIsTextAndNothingElse() {
        for (var typed : List.of(SCRIPT, "' or 1=1 --", "０００", "\\uD83D\\uDCA5", "%00", "x".repeat(40))) {
            var offer = quoted(typed);
            assertThat(offer.status()).as(offer.raw().body()).isEqualTo(200);
            assertThat(offer.body().path("coupon").path("accepted").asBoolean(true))
                    .isFalse();
            assertThat(offer.body().path("coupon").path("because").path("text").asString())
                    .isNotEmpty();
        }
        assertFaulty(quoted("x".repeat(41)));
        assertFaulty(quoted(NUL));
        assertThat(quoted("   ").body().path("coupon").isNull()).isTrue();
    }

    @Test
    void theMarginOfADesignNamesWhatNobodySaid() {
        var design = maker.get("/designs").body().get(0).path("id").asString();
        var margin = maker.get("/designs/" + design + "/margin");
        assertThat(margin.status()).as(margin.raw().body()).isEqualTo(200);
        assertThat(margin.body().path("looked").asInt()).isPositive();
        assertThat(margin.body().path("choices").isArray()).isTrue();
        assertFaulty(maker.post("/prices/margins", "{}"));
        assertFaulty(maker.post("/prices/margins", "{\"share\": 100, \"designs\": [\"wallet\"]}"));
        assertThat(maker.post("/prices/margins", "{\"share\": 100}").body()).isNotEmpty();
    }

    private Answer quoted(String code) {
        return new Shopper(port).post("/api/v1/shops/zhiyu/quotes", """
                {"lines": [{"design": "scarf", "configuration": %s, "quantity": 1}], "coupon": "%s"}
                """.formatted(simplest(), code));
    }

    /** The first available choice of each required group, or its example: the contract promises that it can be quoted. */
    private String simplest() {
        var chosen = JSON.createObjectNode();
        for (var group : new Shopper(port)
                .get("/api/v1/shops/zhiyu/designs/scarf")
                .body()
                .path("optionGroups")) {
            if (group.path("required").asBoolean(false)) {
                chosen.set(
                        group.path("key").asString(),
                        group.path("kind").asString().equals("CHOICE")
                                ? group.path("choices").get(0).path("key")
                                : group.path("example"));
            }
        }
        return chosen.toString();
    }

    private String with(String field, String value) {
        var list = (ObjectNode) JSON.readTree(maker.get("/prices").raw().body());
        list.set(field, JSON.readTree(value));
        return list.toString();
    }

    private static String etag(Answer answer) {
        return answer.raw().headers().firstValue("ETag").orElseThrow();
    }
}

package org.dingzuo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.NUL;
import static org.dingzuo.testing.Hostile.assertFaulty;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class PackingTest {
    @LocalServerPort
    int port;

    Maker maker;
    WalletOrder.Placed order;

    @BeforeEach
    void takeAnOrder() {
        maker = Maker.ofDemo(port, "zhangchen");
        order = WalletOrder.paid(new Shopper(port));
    }

    @Test
    void whatGoesIntoTheParcelIsTheWishAndWhatTheStudioEncloses() {
        var things = maker.get(at("packing")).body().path("things");
        assertThat(things.get(0).path("words").asString()).contains("L.W.").contains("米白");
        assertThat(things).hasSize(4);
        for (var thing : things) {
            assertThat(tick(thing.path("key").asString(), true).status()).isEqualTo(200);
        }
        assertThat(maker.get(at("packing")).body().path("complete").asBoolean()).isTrue();
        tick("piece/0", false);
        assertThat(maker.get(at("packing")).body().path("complete").asBoolean()).isFalse();
    }

    @Test
    void twoWhoPackTogetherLoseNoTick() {
        var keys = maker.get(at("packing"))
                .body()
                .path("things")
                .valueStream()
                .map(thing -> thing.path("key").asString())
                .toList();
        Atelier.race(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(
                        n -> () -> tick(keys.get(n % 4), true).status())
                .toList());
        assertThat(maker.get(at("packing")).body().path("complete").asBoolean()).isTrue();
    }

    @Test
    void theCareSheetSpeaksOfTheMaterialThatWasReallyUsed() throws IOException {
        assertThat(paper("care", "zh-CN")).contains("还没有写养护方法");
        assertThat(maker.post("/orders/" + order.order() + "/lines/0/steps/cut/start", "")
                        .status())
                .isEqualTo(200);
        assertThat(paper("care", "zh-CN")).contains("养护单").contains("植鞣革会晒深").doesNotContain("还没有写");
        assertThat(paper("care", "en")).contains("Care sheet").contains("Vegetable-tanned leather darkens");
    }

    @Test
    void thePapersSayWhoWhereAndWhatInBothLanguages() throws IOException {
        assertThat(paper("label", "zh-CN")).contains("林小满", "13800138000", "浙江省杭州市西湖区", "文三路 1 号");
        assertThat(paper("slip", "en")).contains("Packing slip", "L.W.", "Cotton dust bag");
        maker.put(at("packing/card"), "{\"words\": \"小满，刻字我描了三遍。𠮷祥！\"}");
        assertThat(paper("card", "zh-CN")).contains("林小满，你好", "刻字我描了三遍。𠮷祥！");
        try (var all = Loader.loadPDF(maker.file(at("papers/all")))) {
            assertThat(all.getNumberOfPages()).isEqualTo(4);
        }
    }

    @Test
    void anotherAddressCountsFromTheNextPrintOnUnlessSomebodyWasFaster() throws IOException {
        var here = person("林小满", "13800138000", "西湖区", "文三路 1 号");
        var there = person("林大满", "13900139000", "余杭区", "良渚路 2 号");
        assertThat(redirect(here, there).status()).isEqualTo(204);
        assertThat(paper("label", "zh-CN")).contains("林大满", "13900139000", "余杭区", "良渚路 2 号");
        assertThat(redirect(here, there).type()).isEqualTo("/problems/stale");
        assertFaulty(redirect(there, person("", "no phone", "", "")));
        assertFaulty(maker.put(at("recipient"), "{}"));
    }

    private Shopper.Answer redirect(String seen, String to) {
        return maker.put(at("recipient"), "{\"seen\": %s, \"to\": %s}".formatted(seen, to));
    }

    private static String person(String name, String phone, String district, String line) {
        return """
            {"name": "%s", "phone": "%s", "address": {"province": "浙江省", "city": "杭州市", "district": "%s", "line": "%s"}}\
            """.formatted(name, phone, district, line);
    }

    @Test
    void nonsenseIsRefusedWithWhatToDo() {
        List.of(
                        "{}",
                        "{\"thing\": \"piece/0\"}",
                        "{\"thing\": \"piece/9\", \"ticked\": true}",
                        "{\"thing\": \"" + NUL + "\", \"ticked\": true}")
                .forEach(body -> assertFaulty(maker.post(at("packing/ticks"), body)));
        assertFaulty(maker.put(at("packing/photo"), "{\"photo\": \"open/x\"}"));
        assertFaulty(maker.put(at("packing/card"), "{\"words\": \"" + "谢".repeat(301) + "\"}"));
        assertThat(maker.get(at("papers/receipt")).status()).isEqualTo(404);
        assertThat(maker.get(at("papers/care?lang=tlh")).status()).isEqualTo(422);
        assertThat(maker.get("/orders/" + NOBODYS_ID + "/papers/label").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsEnclosedIsChangedByWhoHasReadIt() {
        var read = maker.get("/enclosures");
        var tag = read.raw().headers().firstValue("ETag").orElseThrow();
        assertThat(maker.put("/enclosures", read.raw().body(), "If-Match", tag).status())
                .isEqualTo(200);
        assertThat(maker.put("/enclosures", read.raw().body(), "If-Match", tag).status())
                .isEqualTo(412);
        var again = maker.get("/enclosures").raw().headers().firstValue("ETag").orElseThrow();
        List.of(
                        "{}",
                        "{\"things\": [{}]}",
                        "{\"things\": [], \"care\": [{\"item\": \"no-such\", \"words\": {\"en\": \"x\"}}]}",
                        "{\"things\": \"all\"}")
                .forEach(body -> assertFaulty(maker.put("/enclosures", body, "If-Match", again)));
    }

    private Shopper.Answer tick(String thing, boolean in) {
        return maker.post(at("packing/ticks"), "{\"thing\": \"%s\", \"ticked\": %s}".formatted(thing, in));
    }

    private String paper(String paper, String language) throws IOException {
        try (var document = Loader.loadPDF(maker.file(at("papers/" + paper + "?lang=" + language)))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", "");
        }
    }

    private String at(String what) {
        return "/orders/" + order.order() + "/" + what;
    }
}

package org.dingzuo.production.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class CalendarOverHttpTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    Maker maker;
    String person;

    @BeforeEach
    void open() {
        maker = Maker.ofDemo(port, "zhangchen");
        person = maker.get("/people").body().get(0).path("id").asString();
        WalletOrder.paid(new Shopper(port));
    }

    @Test
    void whoHoldsTheLinkSeesTheWorkAndNobodysName() {
        var ics = get(renewed());
        assertThat(ics.status()).isEqualTo(200);
        assertThat(ics.raw().headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(StrictIcs.events(ics.raw().body()))
                .isNotEmpty()
                .anySatisfy(event -> assertThat(event.get("SUMMARY")).contains("经典短夹"))
                .anySatisfy(event -> assertThat(event).containsKey("DTSTART;VALUE=DATE"));
        assertThat(ics.raw().body()).doesNotContain("林小满", "13800138000");
    }

    @Test
    void aRenewedOrEndedLinkOpensNothing() {
        var first = renewed();
        var second = renewed();
        assertThat(second).isNotEqualTo(first);
        assertThat(get(first).status()).isEqualTo(404);
        assertThat(get(second).status()).isEqualTo(200);
        maker.delete(at());
        assertThat(get(second).status()).isEqualTo(404);
        assertThat(maker.get(at()).body().path("url").isNull()).isTrue();
        assertThat(renewed()).isNotIn(first, second);
        assertThat(get(second).status()).isEqualTo(404);
    }

    @Test
    void anotherStudiosPersonHasNoCalendarHere() {
        var stranger = Maker.ofNewStudio(port, invitations);
        assertThat(stranger.post(at(), "").status()).isEqualTo(404);
        var link = renewed();
        assertThat(get(link.replace("zhangchen", stranger.studio())).status()).isEqualTo(404);
        assertThat(get(link.replace(".ics", "x.ics")).status()).isEqualTo(404);
    }

    @Test
    void theDaySheetSaysWhoDoesWhat() throws IOException {
        var today = StrictIcs.events(get(renewed()).raw().body()).stream()
                .map(event -> event.getOrDefault("DTSTART", ""))
                .filter(moment -> !moment.isEmpty())
                .sorted()
                .findFirst()
                .map(StrictIcs::moment)
                .orElseThrow()
                .plusHours(8)
                .toLocalDate();
        try (var sheet = Loader.loadPDF(maker.file("/day-sheet?lang=zh-CN&day=" + today))) {
            assertThat(new PDFTextStripper().getText(sheet)).contains("日程", "张辰", "工序", "经典短夹", "小时", "□");
        }
        try (var sheet = Loader.loadPDF(maker.file("/day-sheet?lang=en&day=" + today))) {
            assertThat(new PDFTextStripper().getText(sheet)).contains("Classic wallet", "Takes");
        }
        assertThat(maker.get("/day-sheet?day=yesterday").status()).isEqualTo(422);
        assertThat(maker.get("/day-sheet?day=9999-12-31").status()).isEqualTo(422);
    }

    private String renewed() {
        return maker.post(at(), "").body().path("url").asString();
    }

    private Shopper.Answer get(String link) {
        return new Shopper(port).get(URI.create(link).getPath());
    }

    private String at() {
        return "/people/" + person + "/calendar";
    }
}

package org.dingzuo.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused before a controller hears of it is refused in the house's one form too. */
@RunningHouse
class RefusalsTest {
    /** As they would stand in the first line of a request. */
    private static final List<String> UNREADABLE = List.of(
            "/zhangchen/d/%00",
            "/zhangchen/d/%2F",
            "/zhangchen/d/%zz",
            "/zhangchen/d/%c3%28",
            "/zhangchen/%2e%2e/x",
            "//zhangchen",
            "/zhangchen;x=1/d/wallet",
            "/zhangchen/d/a[b]");

    @LocalServerPort
    int port;

    @Test
    void aProgramReadsTheProblem() throws Exception {
        for (var address : UNREADABLE) {
            var answer = line("/api/v1/shops" + address, "application/json", "en");
            assertThat(answer).as(address).startsWith("HTTP/1.1 4").contains("application/problem+json", "/problems/");
            assertThat(answer).doesNotContain("Tomcat", "Apache", "Exception", "<html");
        }
    }

    @Test
    void aPersonReadsAPageInTheirLanguage() throws Exception {
        for (var address : UNREADABLE) {
            var chinese = line(address, "text/html", "zh-CN");
            assertThat(chinese).as(address).startsWith("HTTP/1.1 4").contains("text/html", "lang=\"zh-CN\"");
            assertThat(line(address, "text/html", "en")).as(address).contains("lang=\"en\"");
            assertThat(chinese).doesNotContain("Tomcat", "Apache", "Exception");
        }
    }

    @Test
    void nobodySendsMoreThanARouteReads() throws Exception {
        var many = "{\"booking\": \"" + "x".repeat(300_000) + "\"}";
        for (var body : List.of(BodyPublishers.ofString(many), chunked(many))) {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(at("/api/v1/shops/zhangchen/quotes"))
                                    .header("Content-Type", "application/json")
                                    .POST(body)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("/problems/body-too-large", "\"most\":262144");
        }
    }

    @Test
    void aMakerMayPasteALotButNotEverything() {
        var maker = Maker.ofDemo(port, "zhiyu");
        assertThat(maker.post("/inquiries", "{\"text\": \"" + "长".repeat(1_000_000) + "\", \"more\": 1")
                        .status())
                .isEqualTo(400);
        assertThat(maker.post("/inquiries", "{\"text\": \"" + "长".repeat(6_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    /** Readable JSON with a field that is no such thing: the field is named, nothing is rounded. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"lines": "wallet"}                                                   | lines             | Give an array
        {"lines": [{"design": "scarf", "quantity": 1.5}]}                     | lines[0].quantity | Give a whole number
        {"lines": [{"design": "scarf", "quantity": "two"}]}                   | lines[0].quantity | Give a whole number
        {"lines": [{"design": "scarf", "quantity": 1000000000000000000000}]}  | lines[0].quantity | Give a whole number
        {"lines": [{"design": ["scarf"]}]}                                    | lines[0].design   | Give a text
        {"rush": "soon"}                                                      | rush              | Give true or false
        {"to": "浙江省"}                                                       | to                | Give an object
        """)
    void aFieldOfTheWrongKindIsNamed(String body, String field, String why) {
        var refused = new Shopper(port).post("/api/v1/shops/zhiyu/quotes", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).isEqualTo("/problems/invalid-request");
        assertThat(refused.body().path("fields").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(refused.body().path("fields").path(0).path("why").asString()).isEqualTo(why);
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageOfWhoAsks() {
        var shopper = new Shopper(port);
        var wish = "{\"lines\": [{\"design\": \"scarf\", \"quantity\": 0}]}";
        assertThat(shopper.post("/api/v1/shops/zhiyu/quotes", wish, "Accept-Language", "zh-CN,en;q=0.5")
                        .raw()
                        .body())
                .contains("有几处没填或填得不对", "lines[0].quantity 要在 1 到 100 之间", "out-of-range");
        assertThat(shopper.post("/api/v1/shops/zhiyu/quotes", wish, "Accept-Language", "en")
                        .raw()
                        .body())
                .contains("Some fields are missing or malformed", "lines[0].quantity must be from 1 to 100");
        assertThat(shopper.get("/api/v1/shops/nobody", "Accept-Language", "zh-CN")
                        .raw()
                        .body())
                .contains("没有这家店", "/problems/not-found");
    }

    @Test
    void daysAreNotRoundedWhenAMakerSetsThem() {
        var maker = Maker.ofDemo(port, "zhiyu");
        var policy = maker.get("/policy");
        var refused = maker.put(
                "/policy",
                policy.raw().body().replaceFirst("\"safetyDays\":\\d+", "\"safetyDays\":2.7"),
                "If-Match",
                policy.raw().headers().firstValue("ETag").orElseThrow());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("\"field\":\"safetyDays\"");
    }

    @Test
    void aQuestionSaysWhichOfItsWordsIsMissingOrNoneOfOurs() {
        var maker = Maker.ofDemo(port, "zhiyu");
        assertThat(maker.get("/calendar").raw().body()).contains("/problems/invalid-request", "\"code\":\"missing\"");
        assertThat(maker.get("/audit?before=yesterday").raw().body()).contains("\"field\":\"before\"", "Give an id");
    }

    @Test
    void whoComesWithTheWrongMethodOrFormIsToldTheRightOne() throws Exception {
        var shopper = new Shopper(port);
        assertThat(shopper.get("/api/v1/shops/zhiyu/quotes").raw().body()).contains("This address takes POST");
        var text = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at("/api/v1/shops/zhiyu/quotes"))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(text.body()).contains("application/json");
    }

    @Test
    void partsThatNothingPartsAreNoPicture() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at("/api/v1/shops/zhiyu/artwork"))
                                .header("Content-Type", "multipart/form-data")
                                .POST(BodyPublishers.ofString("junk"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/invalid-request");
    }

    @Test
    void aFileBeyondAllBoundsIsRefusedWithTheBound() throws Exception {
        var file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                + "x".repeat(28 << 20) + "\r\n--x--\r\n";
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at("/api/v1/shops/zhiyu/artwork"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large", "\"most\":");
    }

    private static HttpRequest.BodyPublisher chunked(String text) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofString(text));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Sends the address as it is: a client of manners would not. */
    private String line(String address, String accept, String language) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                                    + "\r\nAccept-Language: " + language + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

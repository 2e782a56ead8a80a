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
import org.junit.jupiter.api.Test;
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

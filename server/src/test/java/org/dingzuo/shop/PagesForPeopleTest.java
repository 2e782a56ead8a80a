package org.dingzuo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningHouse
class PagesForPeopleTest {
    @LocalServerPort
    int port;

    @Test
    void aPersonWhoIsLostReadsSoInTheirLanguage() throws Exception {
        var chinese = read("/zhangchen/d/nothing", "text/html", "zh-CN");
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(chinese.body()).contains("这里没有东西").contains("张辰皮具").contains("href=\"/zhangchen?lang=zh-CN\"");
        assertThat(read("/nobody-here", "text/html,*/*", "en").body()).contains("There is nothing here");
        assertThat(read("/zhangchen/d/nothing?lang=en", "text/html", "zh-CN").body())
                .contains("There is nothing here");
    }

    @Test
    void whoLostAnOrdersLinkHearsWhereToGetItAgain() throws Exception {
        assertThat(read("/o/cut-short", "text/html", "zh-CN").body()).contains("请工作室补发一条");
        assertThat(read("/o/cut-short", "text/html", "en").body()).contains("ask the studio to send it anew");
    }

    @Test
    void whoLostAPlaceOnTheListHearsHowToWaitAgain() throws Exception {
        assertThat(read("/w/cut-short", "text/html", "zh-CN").body()).contains("从款式页重新候补");
    }

    @Test
    void everyPageOfTheShopLeadsToWhereAnOrderIsFoundAgain() throws Exception {
        assertThat(read("/zhangchen", "text/html", "zh-CN").body()).contains("href=\"/zhangchen/found\"");
        assertThat(read("/zhangchen/found", "text/html", "en").statusCode()).isEqualTo(200);
        assertThat(read("/nobody-here/found", "text/html", "en").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramReadsTheProblem() throws Exception {
        for (var answer : new HttpResponse<?>[] {
            read("/api/v1/shops/zhangchen/designs/nothing", "text/html", "en"),
            read("/zhangchen/no/such/place", "application/json", "en"),
            read("/o/nothing", "*/*", "en")
        }) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void theShopWearsItsOwnDye() throws Exception {
        assertThat(read("/zhangchen", "text/html", "zh-CN").body())
                .containsPattern("<html lang=\"zh-CN\" data-dye=\"[a-z]+\"");
    }

    private HttpResponse<String> read(String path, String accept, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}

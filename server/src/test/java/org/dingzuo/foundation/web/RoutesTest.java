package org.dingzuo.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RunningHouse
class RoutesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theHouseTakesTheShortWay() {
        assertThat(requestMappingHandlerMapping).isInstanceOf(ShortWayToRoutes.class);
    }

    @Test
    void whereSeveralRoutesFitTheMoreSpecialOneAnswers() throws Exception {
        assertThat(ask("GET", "/zhangchen").body()).contains("wallet");
        assertThat(ask("GET", "/robots.txt").body()).doesNotContain("wallet");
    }

    @Test
    void aHeadIsAnsweredByTheRouteThatGets() throws Exception {
        assertThat(ask("HEAD", "/api/v1/shops/zhangchen").statusCode()).isEqualTo(200);
    }

    @Test
    void aMethodThatARouteDoesNotHaveIsNamedWithThoseItHas() throws Exception {
        var answer = ask("DELETE", "/api/v1/shops/zhangchen");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    @Test
    void aPathOfAnyLengthFindsItsRoute() throws Exception {
        assertThat(ask("GET", "/media/no/such/thing").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/api/v1/no/such/route").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

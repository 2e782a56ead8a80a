package org.dingzuo.connector.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line to WeChat Pay: signs what goes out, and believes what comes in only with WeChat's signature on it. */
@Component
class WechatLine {
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;
    private final Duration patience;
    private final Clock clock;

    WechatLine(
            @Value("${dingzuo.wechatpay.address:https://api.mch.weixin.qq.com}") String address,
            @Value("${dingzuo.wechatpay.patience:10s}") Duration patience,
            Clock clock) {
        this.address = address;
        this.patience = patience;
        this.clock = clock;
    }

    /** @param vouched signed by WeChat */
    record Reply(int status, JsonNode body, boolean vouched) {
        boolean isGood() {
            return status / 100 == 2;
        }

        String code() {
            return body.path("code").asString("");
        }
    }

    Optional<Reply> get(WechatAccount account, String path) {
        return send(account, "GET", path, null);
    }

    Optional<Reply> post(WechatAccount account, String path, Object body) {
        return send(account, "POST", path, json.writeValueAsString(body));
    }

    /** Empty: no answer that can be believed. A refusal may come without a signature, when WeChat could not tell who asked. */
    private Optional<Reply> send(WechatAccount account, String method, String path, @Nullable String body) {
        var uri = URI.create(address + path);
        var answer = exchange(account, method, uri, body);
        if (answer.isEmpty() || answer.get().statusCode() >= 500) {
            return Optional.empty();
        }
        var raw = answer.get();
        var vouched = WechatSignature.of(raw.headers().map()).isGoodFor(raw.body(), account, clock.instant());
        if (raw.statusCode() / 100 == 2 && !vouched) {
            return Optional.empty();
        }
        return read(raw.body()).map(node -> new Reply(raw.statusCode(), node, vouched));
    }

    /** A file that WeChat serves to whoever signs; its checksum came with WeChat's signature. Empty: not there. */
    Optional<String> file(WechatAccount account, String link) {
        return exchange(account, "GET", URI.create(link), null)
                .filter(answer -> answer.statusCode() == 200)
                .map(HttpResponse::body);
    }

    private Optional<HttpResponse<String>> exchange(
            WechatAccount account, String method, URI uri, @Nullable String body) {
        try {
            var request = HttpRequest.newBuilder(uri)
                    .timeout(patience)
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "dingzuo")
                    .header("Wechatpay-Serial", account.merchant().field("platformKeyId"))
                    .header(
                            "Authorization",
                            account.credential().getAuthorization(uri, method, body == null ? "" : body))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<JsonNode> read(String body) {
        try {
            return Optional.of(body.isBlank() ? json.createObjectNode() : json.readTree(body));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}

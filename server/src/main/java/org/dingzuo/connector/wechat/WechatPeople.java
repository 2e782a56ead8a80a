package org.dingzuo.connector.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Learns under which name WeChat knows a buyer to the studio's app: without it WeChat takes no payment inside its own browser. The
 *  buyer is asked for nothing, and the name is kept nowhere. */
@Component
class WechatPeople {
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String signIn;
    private final String exchange;

    WechatPeople(
            @Value("${dingzuo.wechat.sign-in:https://open.weixin.qq.com/connect/oauth2/authorize}") String signIn,
            @Value("${dingzuo.wechat.address:https://api.weixin.qq.com}") String exchange) {
        this.signIn = signIn;
        this.exchange = exchange;
    }

    sealed interface Who {}

    record Known(String openId) implements Who {}

    record CodeUsed() implements Who {}

    record Silent() implements Who {}

    /** A page of WeChat's that comes back to ours with a code. */
    String signIn(WechatAccount account, String back) {
        return signIn + "?appid=" + account.payersApp() + "&redirect_uri="
                + URLEncoder.encode(back, StandardCharsets.UTF_8)
                + "&response_type=code&scope=snsapi_base&state=pay#wechat_redirect";
    }

    Who who(WechatAccount account, String code) {
        var query = WechatTill.query(Map.of(
                "appid",
                account.payersApp(),
                "secret",
                account.merchant().field("appSecret"),
                "code",
                code,
                "grant_type",
                "authorization_code"));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(exchange + "/sns/oauth2/access_token?" + query))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var body = json.readTree(answer.body());
            var openId = body.path("openid").asString("");
            return openId.isEmpty() ? new CodeUsed() : new Known(openId);
        } catch (IOException | JacksonException lost) {
            return new Silent();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Silent();
        }
    }
}

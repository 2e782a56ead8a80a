package org.dingzuo.connector.alipay;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line to Alipay: signs what goes out, and believes what comes in only with Alipay's signature on it. */
@Component
class AlipayLine {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String gateway;
    private final Duration patience;
    private final Clock clock;

    AlipayLine(
            @Value("${dingzuo.alipay.gateway:https://openapi.alipay.com/gateway.do}") String gateway,
            @Value("${dingzuo.alipay.patience:10s}") Duration patience,
            Clock clock) {
        this.gateway = gateway;
        this.patience = patience;
        this.clock = clock;
    }

    /** A moment as Alipay writes it; {@code otherwise} where it says none. */
    static Instant moment(String text, Instant otherwise) {
        try {
            return LocalDateTime.parse(text, MOMENT).atZone(BEIJING).toInstant();
        } catch (DateTimeException unsaid) {
            return otherwise;
        }
    }

    /** @param vouched signed by Alipay */
    record Reply(JsonNode body, boolean vouched) {
        boolean isGood() {
            return vouched && body.path("code").asString("").equals("10000");
        }

        /** The business code, else the technical one. */
        String code() {
            return body.path("sub_code").asString(body.path("code").asString(""));
        }
    }

    /** The address of a page of Alipay's on which the buyer pays. */
    String page(AlipayAccount account, String method, Map<String, ?> content, Map<String, String> more) {
        return gateway + "?" + form(signed(account, method, content, more));
    }

    /** Empty: no answer, or none that can be read. */
    Optional<Reply> call(AlipayAccount account, String method, Map<String, ?> content) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(gateway))
                            .timeout(patience)
                            .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(form(signed(account, method, content, Map.of()))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? read(account, method, answer.body()) : Optional.empty();
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    Optional<byte[]> file(String link) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(link))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return Optional.of(answer).filter(each -> each.statusCode() == 200).map(HttpResponse::body);
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Reply> read(AlipayAccount account, String method, String text) {
        var name = method.replace('.', '_') + "_response";
        try {
            var whole = json.readTree(text);
            var node = whole.has(name) ? name : "error_response";
            var vouched = SignedPart.of(text, node)
                    .filter(part -> Rsa2.isSigned(part, whole.path("sign").asString(""), account.theirs()))
                    .isPresent();
            return whole.has(node) ? Optional.of(new Reply(whole.path(node), vouched)) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private Map<String, String> signed(
            AlipayAccount account, String method, Map<String, ?> content, Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("app_id", account.appId());
        fields.put("method", method);
        fields.put("format", "JSON");
        fields.put("charset", "utf-8");
        fields.put("sign_type", "RSA2");
        fields.put(
                "timestamp", LocalDateTime.ofInstant(clock.instant(), BEIJING).format(MOMENT));
        fields.put("version", "1.0");
        fields.putAll(more);
        fields.put("biz_content", json.writeValueAsString(content));
        fields.put("sign", Rsa2.sign(Rsa2.content(fields, Set.of("sign")), account.ours()));
        return fields;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

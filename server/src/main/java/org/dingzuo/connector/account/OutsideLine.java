package org.dingzuo.connector.account;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line to services outside: forms or JSON out, JSON in. */
@Component
public class OutsideLine {
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Duration patience;

    OutsideLine(@Value("${dingzuo.outside.patience:10s}") Duration patience) {
        this.patience = patience;
    }

    /** Empty: no answer, or none that can be read. */
    public Optional<JsonNode> post(String address, Map<String, String> form) {
        return send(address, "application/x-www-form-urlencoded;charset=utf-8", written(form));
    }

    /** The same, with a document. */
    public Optional<JsonNode> postJson(String address, Map<String, ?> document) {
        return send(address, "application/json;charset=utf-8", write(document));
    }

    private Optional<JsonNode> send(String address, String type, String body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(patience)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? read(answer.body()) : Optional.empty();
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Empty: this is no JSON. */
    public Optional<JsonNode> read(String text) {
        try {
            return Optional.of(json.readTree(text));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    public String write(Map<String, ?> document) {
        return json.writeValueAsString(document);
    }

    private static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The fields of a posted form; what is broken in it is left out. */
    public static Map<String, String> form(byte[] body) {
        var fields = new HashMap<String, String>();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                try {
                    fields.put(
                            pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException broken) {
                    fields.remove(pair.substring(0, at));
                }
            }
        }
        return fields;
    }

    /** Both carriers sign with MD5, in different spellings. */
    public static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

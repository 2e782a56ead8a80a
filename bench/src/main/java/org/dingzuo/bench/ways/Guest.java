package org.dingzuo.bench.ways;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dingzuo.bench.house.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the house's door: a buyer, or, with a session, a maker. */
public final class Guest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Address house;
    private @Nullable String cookie;
    private @Nullable String csrf;

    public Guest(Address house) {
        this.house = house;
    }

    /** @param etag empty: none was given */
    public record Answer(int status, JsonNode body, String etag) {
        public boolean isGood() {
            return status >= 200 && status < 300;
        }

        public String type() {
            return body.path("type").asString("");
        }

        /** @throws IllegalStateException if the house refused: nothing was wrong with the question */
        public JsonNode good() {
            if (!isGood()) {
                throw new IllegalStateException(status + " " + body);
            }
            return body;
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    /** Keeps the session that this answer opened. */
    public Answer comeIn(String path, String body) {
        cookie = null;
        csrf = null;
        var answer = post(path, body);
        csrf = answer.good().path("csrf").asString();
        return answer;
    }

    private Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null && csrf != null) {
            request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
            return new Answer(
                    answer.statusCode(),
                    answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()),
                    answer.headers().firstValue("ETag").orElse(""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

package org.dingzuo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Shopper.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A maker's client: signs in over real HTTP and then carries the session's cookie and token. */
public final class Maker {
    public static final String PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String studio;
    private @Nullable String cookie;
    private @Nullable String csrf;

    /** Nobody yet, on the way to this studio. */
    public Maker(int port, String studio) {
        this.base = "http://127.0.0.1:" + port;
        this.studio = studio;
    }

    /** The owner of one of the demo's studios. */
    public static Maker ofDemo(int port, String studio) {
        return new Maker(port, studio).signedIn(studio, studio + "-demo-2026");
    }

    /** The owner of a studio of their own, opened a moment ago through a one-time link. */
    public static Maker ofNewStudio(int port, Invitations invitations) {
        var slug = "atelier-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        var maker = new Maker(port, slug);
        return maker.in(invitations.forNewStudio().path(), """
            {"login": "%s", "password": "%s", "name": "师傅", "studio": {"slug": "%s", "name": "试作坊", "province": "浙江省"}}
            """.formatted(slug, PASSWORD, slug));
    }

    /** A helper of this maker's studio, come in by an invitation. */
    public Maker helper() {
        var link = post("/invitations", "{\"role\": \"HELPER\"}")
                .body()
                .path("link")
                .asString();
        var helper = new Maker(URI.create(base).getPort(), studio);
        return helper.in(URI.create(link).getPath(), """
            {"login": "helper-%d-%d", "password": "%s", "name": "帮手"}
            """.formatted(
                        ProcessHandle.current().pid(), COUNT.incrementAndGet(), PASSWORD));
    }

    private Maker in(String page, String body) {
        var answer = comeIn(page, body);
        if (answer.status() != 201) {
            throw new AssertionError("welcome: " + answer.raw().body());
        }
        return this;
    }

    public Maker signedIn(String login, String password) {
        var answer = signIn(login, password);
        if (answer.status() != 201) {
            throw new AssertionError("sign-in: " + answer.raw().body());
        }
        return this;
    }

    public Answer signIn(String login, String password) {
        return keep(to(
                "POST",
                "/api/v1/session",
                JSON.writeValueAsString(
                        JSON.createObjectNode().put("login", login).put("password", password))));
    }

    /** @param page the page's address, {@code /studio/welcome/{token}} */
    public Answer comeIn(String page, String body) {
        return keep(to("POST", page.replace("/studio/", "/api/v1/"), body));
    }

    public String studio() {
        return studio;
    }

    /** @param path below the maker's own studio, such as {@code /people} */
    public Answer get(String path) {
        return to("GET", here(path), null);
    }

    public Answer post(String path, String body, String... headers) {
        return to("POST", here(path), body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return to("PUT", here(path), body, headers);
    }

    public Answer patch(String path, String body, String... headers) {
        return to("PATCH", here(path), body, headers);
    }

    public Answer delete(String path, String... headers) {
        return to("DELETE", here(path), null, headers);
    }

    /** Sends a file as a browser's form does. */
    public Answer upload(String path, byte[] file) {
        var form = FormFile.of(file);
        return sent("POST", here(path), BodyPublishers.ofByteArray(form.body()), "Content-Type", form.contentType());
    }

    /** A file of the maker's own studio, such as a PDF. */
    public byte[] file(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + here(path)));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends bytes as they are. */
    public Answer bytes(String method, String path, byte[] body, String... headers) {
        return bytesTo(method, here(path), body, headers);
    }

    /** The same to any address of the house. */
    public Answer bytesTo(String method, String path, byte[] body, String... headers) {
        return sent(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    /** Any address of the house. */
    public Answer to(String method, String path, @Nullable String body, String... headers) {
        return sent(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private Answer sent(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (csrf != null) {
            request.header("X-CSRF-Token", csrf);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        return send(request.build());
    }

    private String here(String path) {
        return "/api/v1/studios/" + studio + path;
    }

    private Answer keep(Answer answer) {
        answer.raw().headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        var token = answer.body().path("csrf");
        csrf = token.isMissingNode() ? csrf : token.asString();
        return answer;
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(answer.body()) : JSON.nullNode();
            return new Answer(answer.statusCode(), body, answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

package org.dingzuo.connector.fakes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The HTTP side of a fake: reads a request, answers it, or does not, as its faults say. */
abstract class FakeServer {
    /** Longer than the house's patience in tests. */
    private static final long SLOW_MILLIS = 3_000;

    public final Faults faults = new Faults();
    private final HttpServer server;

    /** @param body already whole */
    record Asked(String method, String path, String query, String body, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    record Answer(int status, Map<String, String> headers, byte[] body) {}

    FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param forged the answer's signature must be wrong */
    abstract Answer answer(Asked asked, boolean forged);

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = read(exchange);
            var fault = faults.take().orElse(null);
            if (fault == Fault.DOWN) {
                send(
                        exchange,
                        new Answer(500, Map.of(), "{\"code\":\"SYSTEM_ERROR\"}".getBytes(StandardCharsets.UTF_8)));
                return;
            }
            var answer = answer(asked, fault == Fault.FORGED);
            if (fault == Fault.ANSWER_LOST) {
                // Closed without a word.
                return;
            }
            if (fault == Fault.SLOW) {
                outwait();
            }
            send(exchange, answer);
        }
    }

    private static void outwait() {
        try {
            var never = new CountDownLatch(1).await(SLOW_MILLIS, TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        var uri = exchange.getRequestURI();
        return new Asked(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                headers);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    static Map<String, String> form(@Nullable String text) {
        var fields = new HashMap<String, String>();
        if (text != null && !text.isEmpty()) {
            for (var pair : text.split("&")) {
                var at = pair.indexOf('=');
                fields.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}

package org.dingzuo.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The buyers of a rehearsal, over HTTP as they would come: what Java learns of its own ways here it keeps for every later start, so
 *  that the first real buyers do not wait for it to warm up. Works in a throw-away folder with the equal studios of the benches. */
@Component
@ConditionalOnProperty(name = "dingzuo.command", havingValue = "rehearse")
class Rehearsal {
    private static final int VISITS = 700;
    private static final int AT_ONCE = 4;
    private static final int SOLD_OUT = 409;

    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Rehearsal(ObjectMapper json) {
        this.json = json;
    }

    @EventListener
    void play(ApplicationReadyEvent ready) throws InterruptedException, ExecutionException {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var server = "http://127.0.0.1:" + web.getWebServer().getPort();
            try (var buyers = Executors.newFixedThreadPool(AT_ONCE)) {
                var visiting = IntStream.rangeClosed(1, VISITS)
                        .<Callable<Boolean>>mapToObj(each -> () -> visit(server, BenchStudios.slug(1 + each % AT_ONCE)))
                        .toList();
                for (var each : buyers.invokeAll(visiting)) {
                    each.get();
                }
            }
        }
    }

    /** One buyer: looks, asks, comes to the drop, mostly too late, then orders, pays and looks after the order. */
    private boolean visit(String server, String slug) throws IOException, InterruptedException {
        var shop = server + "/api/v1/shops/" + slug;
        get(server + "/" + slug);
        get(server + "/" + slug + "/d/piece");
        var wish = Map.<String, Object>of(
                "lines",
                List.of(Map.of("design", "piece", "configuration", Map.of("colour", "indigo"), "quantity", 1)),
                "to",
                Map.of("province", "浙江省", "city", "杭州市"));
        var order = accepting(wish, post(shop + "/quotes", wish));
        for (var booking : json.readTree(get(shop)).get("bookings")) {
            order.put("booking", booking.get("id").stringValue());
            post(shop + "/orders", order);
        }
        order.remove("booking");
        var placed = post(shop + "/orders", order);
        post(server + "/api/v1/payments/" + placed.get("payment").get("id").stringValue() + "/sandbox", Map.of());
        get(server + "/api/v1/track/" + placed.get("trackingToken").stringValue());
        get(server + placed.get("trackingUrl").stringValue());
        return true;
    }

    private static Map<String, Object> accepting(Map<String, Object> wish, JsonNode quote) {
        var order = new HashMap<>(wish);
        order.put("accept", Map.of("total", quote.get("total").longValue(), "shipBy", "2099-12-31"));
        order.put(
                "buyer",
                Map.of(
                        "name",
                        "林小满",
                        "phone",
                        "13900000000",
                        "address",
                        Map.of("province", "浙江省", "city", "杭州市", "district", "西湖区", "line", "文三路 1 号")));
        order.put(
                "consents",
                quote.get("consents")
                        .valueStream()
                        .map(asked -> Map.of(
                                "kind", asked.get("kind").stringValue(),
                                "version", asked.get("version").stringValue(),
                                "given", true))
                        .toList());
        return order;
    }

    private String get(String address) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private JsonNode post(String address, Object body) throws IOException, InterruptedException {
        return json.readTree(answered(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build()));
    }

    private String answered(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400 && answer.statusCode() != SOLD_OUT) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}

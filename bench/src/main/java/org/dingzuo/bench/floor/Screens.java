package org.dingzuo.bench.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.bench.ways.Workshop;

/** What the screens of a maker's day ask for. */
final class Screens {
    private final List<Route> routes = new ArrayList<>();

    /** @param said with the names of what is filled in */
    record Route(String screen, String said, String path) {}

    Screens(Workshop workshop) {
        add("today", "/today");
        add("today", "/decisions");
        add("plan", "/plan");
        add("plan", "/plan/proposals");
        add("plan", "/calendar?days=28", "/calendar?days=28&from=" + LocalDate.now());
        add("orders", "/orders/board");
        add("orders", "/orders");
        add("orders", "/orders?q=139");
        add("orders", "/orders?state=DELIVERED&page=40");
        var open = workshop.get("/orders?state=CONFIRMED").good().path("orders").path(0);
        var closed = workshop.get("/orders?state=CLOSED").good().path("orders").path(0);
        for (var order : List.of(open, closed)) {
            var id = order.path("id").asString();
            add("order", "/orders/{order}", "/orders/" + id);
            for (var part : List.of("steps", "changes", "messages", "parcels", "packing")) {
                add("order", "/orders/{order}/" + part, "/orders/" + id + "/" + part);
            }
        }
        var buyer = workshop.get("/orders/" + open.path("id").asString())
                .good()
                .path("buyer")
                .path("id")
                .asString("");
        if (!buyer.isEmpty()) {
            add("order", "/buyers/{buyer}", "/buyers/" + buyer);
        }
        add("inbox", "/inquiries?state=NEW");
        add("inbox", "/threads");
        add("inbox", "/demand");
        add("materials", "/materials");
        add("materials", "/stock-figures");
        add("materials", "/materials/{item}", "/materials/clay");
        add("materials", "/materials/{item}/lots", "/materials/clay/lots");
        add("materials", "/materials/{item}/moves", "/materials/clay/moves");
        add("materials", "/buying");
        add("materials", "/purchases");
        add("materials", "/suppliers");
        add("money", "/money-back");
        add("money", "/bill-differences");
        add("money", "/book-differences");
        add("money", "/payments/proven");
        add("money", "/refunds");
        add("money", "/payouts");
        add("ways", "/drops");
        add("ways", "/cycles");
        add("ways", "/series");
        add("ways", "/waiting");
        add("settings", "/designs");
        add("settings", "/people");
        add("settings", "/setup");
    }

    List<Route> routes() {
        return routes;
    }

    private void add(String screen, String path) {
        add(screen, path, path);
    }

    private void add(String screen, String said, String path) {
        routes.add(new Route(screen, said, path));
    }
}

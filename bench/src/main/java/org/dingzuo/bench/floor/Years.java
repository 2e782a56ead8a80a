package org.dingzuo.bench.floor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.bench.house.Instance;
import org.dingzuo.bench.ways.Buyers;
import org.dingzuo.bench.ways.Guest;
import org.dingzuo.bench.ways.Workshop;

/** Fills a studio. What is on the bench and on the shelf came by the public doors; the years before are copies, written by SQL, of one
 *  order that went all the way, and of stock that came and was used for those orders: 5,000 of them by the doors would take longer than
 *  anybody waits. */
final class Years {
    private static final int ON_THE_BENCH = 80;
    private static final int ORDERS = 5_000;
    private static final int ITEMS = 500;
    private static final int INQUIRIES = 60;

    private final Workshop workshop;

    private Years(Workshop workshop) {
        this.workshop = workshop;
    }

    record Held(long orders, long items, long moves) {}

    static Held lived(Instance instance, Workshop workshop) throws IOException, InterruptedException, SQLException {
        var years = new Years(workshop);
        years.stock();
        years.ask();
        years.book(new Guest(instance.address()));
        try (var db = instance.connect("dingzuo_superuser")) {
            db.setAutoCommit(false);
            var studio = one(db, "select studio_id::text from directory.studio");
            one(db, "select set_config('app.studio_id', '" + studio + "', false)");
            var former =
                    UUID.fromString(one(db, "select order_id::text from ordering.orders where state = 'DELIVERED'"));
            var lives = ORDERS - number(db, "select count(*) from ordering.orders");
            new Copies(db, former).write((int) lives);
            Shelf.fill(db);
            db.commit();
            db.setAutoCommit(true);
            try (var statement = db.createStatement()) {
                statement.execute("vacuum analyze");
            }
            return new Held(
                    number(db, "select count(*) from ordering.orders"),
                    number(db, "select count(*) from materials.item"),
                    number(db, "select count(*) from materials.move"));
        }
    }

    private void stock() {
        for (int item = 1; item < ITEMS; item++) {
            workshop.post("/materials", """
                    {"key":"thing-%1$d","name":{"zh-CN":"料 %1$d"},"unit":{"zh-CN":"个"},"leadDays":%2$d}
                    """.formatted(item, 3 + item % 20));
            workshop.post("/materials/thing-" + item + "/receipts", "{\"quantity\":1000}");
        }
        for (int supplier = 1; supplier <= 10; supplier++) {
            var first = supplier * 40;
            var items = IntStream.range(first, first + 40)
                    .mapToObj("{\"item\":\"thing-%d\",\"leadDays\":5}"::formatted)
                    .collect(Collectors.joining(","));
            workshop.post(
                    "/suppliers", "{\"name\":\"供货 %d\",\"contact\":\"微信\",\"items\":[%s]}".formatted(supplier, items));
        }
    }

    private void ask() {
        for (int each = 1; each <= INQUIRIES; each++) {
            workshop.post("/inquiries", "{\"text\":\"小满%d: 这个杯子还能订吗?要两个\"}".formatted(each));
        }
    }

    private void book(Guest guest) throws InterruptedException {
        var buyers = new Buyers(guest, workshop.slug, new Random(1));
        var today = LocalDate.now();
        var designs = List.copyOf(Workshop.DESIGNS.keySet());
        for (int each = 0; each < ON_THE_BENCH; each++) {
            buyers.order(List.of(designs.get(each % designs.size())), null, null, today);
        }
        var first = workshop.get("/orders?state=CONFIRMED")
                .good()
                .path("orders")
                .path(0)
                .path("id")
                .asString();
        var path = "/orders/" + first;
        for (var step : workshop.get(path + "/steps").good()) {
            var bench = path + "/lines/" + step.path("line").asInt() + "/steps/"
                    + step.path("step").asString();
            if (step.path("kind").asString().equals("ATTENDED")) {
                workshop.post(bench + "/start", "");
            }
            workshop.post(bench + "/finish", "");
        }
        while (workshop.ship() == 0) {
            buyers.payDue();
            Thread.sleep(200);
        }
        workshop.post(path + "/delivery", "");
    }

    private static String one(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Connection db, String sql) throws SQLException {
        return Long.parseLong(one(db, sql));
    }
}

package org.dingzuo.bench.quarter;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.dingzuo.bench.ways.Hours;
import tools.jackson.databind.JsonNode;

/** Buys what the list proposes, and takes in what suppliers bring: late, in parts, dearer than agreed, each now and then. */
final class Storeroom {
    private static final LocalTime CARRIER = LocalTime.of(10, 0);
    private static final double IN_PARTS = 0.2;
    private static final double DEARER = 0.15;
    /** One part in so many of what the demo has. */
    private static final int AT_FIRST = 4;

    private static final int REST_AFTER_DAYS = 3;

    private final Studio studio;
    private final Timeline time;
    private final Truth truth;
    int purchases;
    int late;
    int receipts;

    Storeroom(Studio studio, Timeline time, Truth truth) {
        this.studio = studio;
        this.time = time;
        this.truth = truth;
    }

    /** What lies there at first lasts for some weeks, so that something must be bought. */
    void begin() {
        for (var item : studio.office.get("/materials")) {
            var key = item.path("key").asString();
            for (var lot : studio.office.get("/materials/" + key + "/lots")) {
                studio.office.post(
                        "/materials/" + key + "/lots/" + lot.path("id").asString() + "/counts",
                        """
                    {"found":%d,"reason":"盘点"}
                    """.formatted(lot.path("quantity").asLong() / AT_FIRST));
            }
        }
    }

    void buy() {
        var parts = studio.office.get("/buying").path("list").path("split").path("parts");
        if (parts.isEmpty()) {
            return;
        }
        var stated = stated();
        for (var part : parts) {
            var purchase = studio.office.post(
                    "/purchases",
                    "{\"supplier\":%s,\"lines\":%s,\"freight\":%d}"
                            .formatted(
                                    part.path("supplier"),
                                    part.path("lines"),
                                    part.path("freight").asLong()));
            purchases++;
            for (var line : purchase.path("lines")) {
                expect(purchase, line, stated);
            }
        }
    }

    /** Days that each supplier is said to take for an item. */
    private Map<String, Integer> stated() {
        var stated = new HashMap<String, Integer>();
        for (var supplier : studio.office.get("/suppliers")) {
            for (var item : supplier.path("items")) {
                stated.put(
                        supplier.path("id").asString() + item.path("item").asString(),
                        item.path("leadDays").asInt());
            }
        }
        return stated;
    }

    private void expect(JsonNode purchase, JsonNode line, Map<String, Integer> stated) {
        var said = stated.getOrDefault(
                purchase.path("supplier").asString() + line.path("item").asString(), 1);
        var days = truth.days(said);
        late += days > said ? 1 : 0;
        var all = line.path("quantity").asLong();
        var dearer = truth.happens(DEARER);
        if (truth.happens(IN_PARTS) && all > 1) {
            var first = all * 3 / 5;
            comes(purchase, line, days, first, false, dearer);
            comes(purchase, line, days + REST_AFTER_DAYS, all - first, true, dearer);
        } else {
            comes(purchase, line, days, all, true, dearer);
        }
    }

    private void comes(JsonNode purchase, JsonNode line, int days, long quantity, boolean last, boolean dearer) {
        var at =
                studio.today().plusDays(days).atTime(CARRIER).atZone(Hours.ZONE).toInstant();
        time.at(at, () -> receive(purchase.path("id").asString(), line, quantity, last, dearer));
    }

    private void receive(String purchase, JsonNode line, long quantity, boolean last, boolean dearer) {
        var agreed =
                line.path("toPay").asLong() * quantity / line.path("quantity").asLong();
        studio.office.post("/purchases/" + purchase + "/receipts", """
            {"item":"%s","quantity":%d,"paid":%s,"last":%s}
            """.formatted(
                        line.path("item").asString(), quantity, dearer ? agreed * 21 / 20 : "null", last));
        receipts++;
        studio.lookAgain();
    }
}

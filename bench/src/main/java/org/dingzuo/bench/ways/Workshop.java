package org.dingzuo.bench.ways;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A potter's studio and its two makers, who do what the plan wants done, when it wants it done. */
public final class Workshop {
    /** Designs, by their hands-on minutes without a handle. */
    public static final Map<String, Integer> DESIGNS = Map.of("cup", 120, "bowl", 90, "plate", 60, "vase", 150);

    private static final String PASSWORD = "a password of the bench";

    public final String slug;
    private final Guest maker;
    private final String studio;

    private Workshop(Guest maker, String slug) {
        this.maker = maker;
        this.slug = slug;
        this.studio = "/api/v1/studios/" + slug;
    }

    /** @param link one-time, as the host hands it out */
    public static Workshop open(Guest maker, String link, String slug) {
        var token = link.substring(link.lastIndexOf('/') + 1);
        maker.comeIn("/api/v1/welcome/" + token, """
            {"login":"%1$s","password":"%2$s","name":"阿宁","studio":{"slug":"%1$s","name":"试作坊","language":"zh-CN","province":"浙江省"}}
            """.formatted(slug, PASSWORD));
        var workshop = new Workshop(maker, slug);
        workshop.furnish();
        return workshop;
    }

    /** A link for one more studio of this house. */
    String another() {
        return maker.post("/api/v1/host/studios", "").good().path("link").asString();
    }

    private void furnish() {
        var week = IntStream.rangeClosed(1, 7)
                .mapToObj("{\"day\":%d,\"from\":540,\"until\":1020,\"kind\":\"MAKING\"}"::formatted)
                .collect(Collectors.joining(","));
        for (var name : List.of("阿宁", "阿满")) {
            post("/people", "{\"name\":\"" + name + "\",\"skills\":[],\"week\":[" + week + "]}");
        }
        post("/materials", "{\"key\":\"clay\",\"name\":{\"zh-CN\":\"陶土\"},\"unit\":{\"zh-CN\":\"克\"},\"leadDays\":7}");
        post("/materials/clay/receipts", "{\"quantity\":900000000}");
        DESIGNS.forEach(this::draw);
    }

    private void draw(String design, int minutes) {
        var started = maker.post(
                studio + "/designs", "{\"slug\":\"" + design + "\",\"name\":{\"zh-CN\":\"" + design + "\"}}");
        var path = "/designs/" + started.good().path("id").asString();
        maker.put(studio + path, """
            {"name":{"zh-CN":"%s"},"story":{"zh-CN":"手捏"},"basePrice":%d,
             "optionGroups":[{"key":"handle","name":{"zh-CN":"把手"},"kind":"CHOICE","required":true,"choices":[
               {"key":"none","name":{"zh-CN":"无"}},{"key":"loop","name":{"zh-CN":"环"},"priceDelta":3000}]}],
             "rules":[],"routing":[
               {"key":"pinch","name":{"zh-CN":"捏"},"kind":"ATTENDED","minutes":%d},
               {"key":"handle","name":{"zh-CN":"接把"},"kind":"ATTENDED","minutes":30,"after":["pinch"],"when":{"group":"handle","choices":["loop"]}},
               {"key":"dry","name":{"zh-CN":"阴干"},"kind":"UNATTENDED","minutes":1440,"after":["pinch","handle"]}],
             "bill":[{"item":"clay","quantity":400}],"pictures":[],"customSpec":false}
            """.formatted(design, minutes * 200, minutes), "If-Match", started.etag())
                .good();
        post(path + "/made-before", "{\"minutes\":" + minutes + "}");
        post(path + "/publication", "");
    }

    public JsonNode post(String path, String body, String... headers) {
        return maker.post(studio + path, body, headers).good();
    }

    public Guest.Answer get(String path) {
        var answer = maker.get(studio + path);
        if (answer.status() != 401) {
            return answer;
        }
        // A session does not last two months.
        maker.comeIn("/api/v1/session", "{\"login\":\"" + slug + "\",\"password\":\"" + PASSWORD + "\"}");
        return maker.get(studio + path);
    }

    void put(String path, String body, String... headers) {
        maker.put(studio + path, body, headers).good();
    }

    /** Something begun or ended at the bench. */
    record Act(Instant at, boolean begins, JsonNode task) {}

    /** What the plan wants of this day, and what was left of the days before. */
    List<Act> agenda(LocalDate day) {
        var tonight = day.plusDays(1).atStartOfDay(Hours.ZONE).toInstant();
        var today = get("/today").good();
        var acts = new ArrayList<Act>();
        for (var list : List.of("now", "next")) {
            for (var task : today.path(list)) {
                var from = moment(task, "from");
                var until = moment(task, "until");
                if (task.path("kind").asString().equals("ATTENDED")
                        && task.path("workedSeconds").asLong() == 0) {
                    acts.add(new Act(from, true, task));
                }
                if (until.isBefore(tonight)) {
                    acts.add(new Act(until, false, task));
                }
            }
        }
        acts.sort(Comparator.comparing(Act::at).thenComparing(Act::begins));
        return acts;
    }

    private static Instant moment(JsonNode task, String which) {
        return OffsetDateTime.parse(task.path(which).asString()).toInstant();
    }

    void perform(Act act) {
        var task = act.task();
        maker.post(
                "%s/orders/%s/lines/%d/steps/%s/%s"
                        .formatted(
                                studio,
                                task.path("order").asString(),
                                task.path("line").asInt(),
                                task.path("step").asString(),
                                act.begins() ? "start" : "finish"),
                "");
    }

    /** Sends what is made and paid. @return how many parcels left */
    public int ship() {
        int left = 0;
        for (var order : get("/orders?state=READY&size=100").good().path("orders")) {
            var sent = maker.post(
                    studio + "/orders/" + order.path("id").asString() + "/shipment",
                    "{\"carrier\":\"顺丰\",\"number\":\"SF1\"}");
            left += sent.isGood() ? 1 : 0;
        }
        return left;
    }
}

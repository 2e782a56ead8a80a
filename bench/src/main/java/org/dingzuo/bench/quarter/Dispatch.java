package org.dingzuo.bench.quarter;

/** What happens in the evening: what is made is packed, what is paid leaves the house, and is with its buyer three days later. */
final class Dispatch {
    private static final long ON_THE_ROAD_SECONDS = 3 * 86_400L;

    private final Studio studio;
    private final Timeline time;

    Dispatch(Studio studio, Timeline time) {
        this.studio = studio;
        this.time = time;
    }

    /** Sends what is made and paid; asks for the rest of the money where it is not. */
    void evening() {
        for (var line : studio.office.get("/orders?state=READY&size=100").path("orders")) {
            var id = line.path("id").asString();
            studio.customers.find(id).ifPresent(this::send);
        }
    }

    private void send(Bought order) {
        if (order.made == null) {
            order.made = studio.today();
            pack(order);
        }
        var parcel =
                studio.office.tried("/orders/" + order.id + "/shipment", "{\"carrier\":\"顺丰\",\"number\":\"SF1\"}");
        if (parcel.isGood()) {
            order.left = studio.today();
            order.state = "SHIPPED";
            time.at(
                    time.now().plusSeconds(ON_THE_ROAD_SECONDS),
                    () -> studio.office.post("/orders/" + order.id + "/delivery", ""));
        } else {
            studio.customers.answers.told(order.id);
        }
    }

    private void pack(Bought order) {
        for (var thing : studio.office.get("/orders/" + order.id + "/packing").path("things")) {
            studio.office.post(
                    "/orders/" + order.id + "/packing/ticks",
                    "{\"thing\":\"" + thing.path("key").asString() + "\",\"ticked\":true}");
        }
    }
}

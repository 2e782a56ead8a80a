package org.dingzuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.fulfilment.Parcel;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.Road;
import org.dingzuo.fulfilment.Roads;
import org.dingzuo.fulfilment.packing.PackingTable;
import org.dingzuo.fulfilment.platform.Platform;
import org.dingzuo.fulfilment.platform.PlatformOrder;
import org.dingzuo.fulfilment.platform.PlatformOrders;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What lies on the packing tables of the demo, and where its parcels are this morning. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoParcels {
    private static final List<String> STOPS =
            List.of("【杭州】快递员已上门揽收", "离开【杭州转运中心】，发往收件地", "到达收件地转运中心", "快递员正在派送，请保持电话畅通");
    private static final Duration BETWEEN = Duration.ofHours(13);

    private final Orders orders;
    private final Parcels parcels;
    private final Roads roads;
    private final PackingTable table;
    private final PlatformOrders platforms;
    private final DemoPictures pictures;
    private final Clock clock;

    DemoParcels(
            Orders orders,
            Parcels parcels,
            Roads roads,
            PackingTable table,
            PlatformOrders platforms,
            DemoPictures pictures,
            Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.roads = roads;
        this.table = table;
        this.platforms = platforms;
        this.pictures = pictures;
        this.clock = clock;
    }

    void put(String studio) {
        var onTheRoad = orders.inState(List.of(OrderState.SHIPPED));
        onTheRoad.forEach(order ->
                table.packing(order, order.language()).things().forEach(thing -> table.tick(order, thing.key(), true)));
        onTheRoad.stream().limit(2).forEach(order -> photograph(studio, order));
        parcels.of(onTheRoad.stream().map(OrderView::id).toList()).forEach(this::tell);
        orders.inState(List.of(OrderState.READY)).stream().limit(1).forEach(order -> {
            table.tick(order, "piece/0", true);
            platforms.note(
                    order.id(),
                    new PlatformOrder(Platform.DOUYIN_SHOP, "PRESALE", "6930284150117", order.placedAt(), null));
            table.write(order.id(), "等了这么久，谢谢你。第一次用会有点硬，用上一个月就合手了。");
        });
    }

    private void photograph(String studio, OrderView order) {
        pictures.take(studio + "-" + order.offer().lines().getFirst().design(), Access.CLOSED)
                .ifPresent(picture -> table.photograph(order.id(), picture));
    }

    /** As far as a carrier would have come by now. */
    private void tell(Parcel parcel) {
        var stops = IntStream.range(0, STOPS.size())
                .mapToObj(n -> new Road.Stop(parcel.shippedAt().plus(BETWEEN.multipliedBy(n)), STOPS.get(n)))
                .filter(stop -> !stop.at().isAfter(clock.instant()))
                .toList()
                .reversed();
        var state = stops.size() == 1
                ? Road.State.COLLECTED
                : stops.size() == STOPS.size() ? Road.State.AT_THE_DOOR : Road.State.MOVING;
        roads.told(parcel.id(), new Road(state, stops));
    }
}

package org.dingzuo.fulfilment.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.fulfilment.Parcel;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.Roads;
import org.dingzuo.fulfilment.packing.PackingTable;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a buyer's parcels are. */
@RestController
class TrackedParcelsController {
    private final OrderTokens tokens;
    private final Parcels parcels;
    private final Roads roads;
    private final PackingTable table;
    private final MediaLinks links;
    private final Studios studios;

    TrackedParcelsController(
            OrderTokens tokens, Parcels parcels, Roads roads, PackingTable table, MediaLinks links, Studios studios) {
        this.tokens = tokens;
        this.parcels = parcels;
        this.roads = roads;
        this.table = table;
        this.links = links;
        this.studios = studios;
    }

    /** @param packed a picture of how it was packed, by a link that ends; null: none, or nothing has left yet */
    record TrackedBody(
            List<TrackedParcel> parcels, @Nullable String packed) {}

    record TrackedParcel(
            UUID id,
            String carrier,
            String number,
            boolean pickedUp,
            boolean withOthers,
            OffsetDateTime shippedAt,
            @Nullable OffsetDateTime deliveredAt,
            @Nullable RoadBody road) {}

    @GetMapping("/api/v1/track/{token}/parcels")
    TrackedBody parcels(@PathVariable String token) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> of(new OrderId(location.order())));
    }

    private TrackedBody of(OrderId order) {
        var sent = parcels.of(List.of(order));
        var told = roads.of(sent.stream().map(Parcel::id).toList());
        var zone = studios.profile().zone();
        var photo = sent.isEmpty() ? null : table.photo(order).orElse(null);
        return new TrackedBody(
                sent.stream()
                        .map(parcel -> new TrackedParcel(
                                parcel.id().value(),
                                parcel.carrier(),
                                parcel.number(),
                                parcel.pickedUp(),
                                parcel.orders().size() > 1,
                                parcel.shippedAt().atZone(zone).toOffsetDateTime(),
                                parcel.deliveredAt() == null
                                        ? null
                                        : parcel.deliveredAt().atZone(zone).toOffsetDateTime(),
                                RoadBody.of(told.get(parcel.id()), zone)))
                        .toList(),
                photo == null ? null : MediaKey.parse(photo).map(links::to).orElse(null));
    }
}

package org.dingzuo.fulfilment.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dingzuo.fulfilment.Road;
import org.jspecify.annotations.Nullable;

/** Where a parcel is and has been, the latest stop first. @param state COLLECTED, MOVING, AT_THE_DOOR, DELIVERED, TROUBLE or COMING_BACK */
record RoadBody(String state, List<StopBody> stops) {
    record StopBody(OffsetDateTime at, String words) {}

    static @Nullable RoadBody of(@Nullable Road road, ZoneId zone) {
        return road == null
                ? null
                : new RoadBody(
                        road.state().name(),
                        road.stops().stream()
                                .map(stop -> new StopBody(stop.at().atZone(zone).toOffsetDateTime(), stop.words()))
                                .toList());
    }
}

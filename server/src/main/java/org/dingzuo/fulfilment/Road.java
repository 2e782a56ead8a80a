package org.dingzuo.fulfilment;

import java.time.Instant;
import java.util.List;

/** Where a parcel has been, as its carrier tells it.
 *  @param stops the latest first; never empty */
public record Road(State state, List<Stop> stops) {
    public Road {
        stops = List.copyOf(stops);
    }

    public enum State {
        COLLECTED,
        MOVING,
        AT_THE_DOOR,
        DELIVERED,
        TROUBLE,
        COMING_BACK
    }

    /** @param words the carrier's own */
    public record Stop(Instant at, String words) {}

    Instant latest() {
        return stops.getFirst().at();
    }

    /** Couriers' names and numbers stand in it. */
    @Override
    public String toString() {
        return "Road[" + state + ", " + stops.size() + " stops]";
    }
}

package org.dingzuo.campaign.series;

import java.util.List;

/** An order's part in a series, as its buyer sees it.
 *  @param stands false: the order left the series, or lost its place in it */
public record SeatView(Seat seat, boolean stands, Series series, Gauge gauge) {

    /** Numbers of its pieces that are made, from 0. */
    public List<Integer> stays() {
        return seat.without(series.dropped());
    }
}

package org.dingzuo.campaign.series;

/** An order's part in a series, as its buyer sees it.
 *  @param stands false: the order left the series, or lost its place in it */
public record SeatView(Seat seat, boolean stands, Series series, Gauge gauge) {}

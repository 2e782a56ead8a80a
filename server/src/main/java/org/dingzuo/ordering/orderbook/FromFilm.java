package org.dingzuo.ordering.orderbook;

import java.time.LocalDate;

/** Orders that came from a film on one day by one post, and were not given up.
 *  @param post as the link named it; empty: not known
 *  @param paid of these, how many have at least their deposit in */
public record FromFilm(LocalDate day, String post, long orders, long paid) {}

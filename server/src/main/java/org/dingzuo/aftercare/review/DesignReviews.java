package org.dingzuo.aftercare.review;

import java.util.List;

/** What buyers say in public of one design.
 *  @param count every review that its buyer wants public, kept back by the maker or not: keeping one back betters no number
 *  @param tenths the average of all of them in tenths of a star, rounded half up; 0: there is none
 *  @param keptBack how many of them the maker keeps back
 *  @param shown the latest first */
public record DesignReviews(int count, int tenths, int keptBack, List<Review> shown) {
    static final DesignReviews NONE = new DesignReviews(0, 0, 0, List.of());
}

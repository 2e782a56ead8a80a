package org.dingzuo.aftercare.review;

import org.dingzuo.ordering.OrderId;

/** Which line of which order it is about: one review each. @param line from 0 */
public record ReviewId(OrderId order, int line) {}

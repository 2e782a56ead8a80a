package org.dingzuo.ordering.orderbook;

import java.util.List;

/** A page of a list. @param total over all pages */
public record OrderPage(List<OrderLine> lines, int page, int size, long total) {}

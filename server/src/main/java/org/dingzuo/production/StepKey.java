package org.dingzuo.production;

import org.dingzuo.ordering.OrderId;

/** One step of one line of one order. @param line from 0 */
public record StepKey(OrderId order, int line, String step) {}

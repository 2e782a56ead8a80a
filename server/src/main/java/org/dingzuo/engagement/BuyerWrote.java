package org.dingzuo.engagement;

import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;

/** A buyer said something about an order; not what. */
public record BuyerWrote(StudioId studio, OrderId order) implements StudioEvent {}

package org.dingzuo.ordering;

import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** What an order has cost is about to be summed up: whoever knows of more writes it down now. Published inside the transaction that
 *  asks, the order locked. */
public record CostsAsked(StudioId studio, OrderId order) implements StudioEvent {}

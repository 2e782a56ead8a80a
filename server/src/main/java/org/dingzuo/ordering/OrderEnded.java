package org.dingzuo.ordering;

import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The order gave back everything it held: it expired or was cancelled. */
public record OrderEnded(StudioId studio, OrderId order, OrderState state) implements StudioEvent {}

package org.dingzuo.ordering;

import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The deposit is in and the order's time is firm. */
public record OrderConfirmed(StudioId studio, OrderId order) implements StudioEvent {}

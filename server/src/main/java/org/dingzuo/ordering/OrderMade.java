package org.dingzuo.ordering;

import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** Every step is done: the balance falls due, and the parcel waits for it. Published inside the transaction of the last step. */
public record OrderMade(StudioId studio, OrderId order) implements StudioEvent {}

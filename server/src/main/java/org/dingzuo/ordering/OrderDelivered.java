package org.dingzuo.ordering;

import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The parcel is in the buyer's hands: what was an advance is now a sale. Published inside the same transaction. */
public record OrderDelivered(StudioId studio, OrderId order) implements StudioEvent {}

package org.dingzuo.ordering;

import java.util.List;
import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** Who bought these is no longer known: whatever else is written about that person goes too. Published inside the same transaction. */
public record BuyerForgotten(StudioId studio, List<OrderId> orders) implements StudioEvent {}

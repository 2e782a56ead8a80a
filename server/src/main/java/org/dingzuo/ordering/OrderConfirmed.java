package org.dingzuo.ordering;

import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The deposit is in, or nothing was to be paid, and the order's time is firm.
 *  @param awaitsPiece whether a piece of the buyer's has to come before the work begins */
public record OrderConfirmed(StudioId studio, OrderId order, boolean awaitsPiece) implements StudioEvent {}

package org.dingzuo.campaign.series;

import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The condition of this order's promise is met: it is made. Published in the transaction that decided it, in turn of the plan; whoever
 *  owns the order makes its promise firm. */
public record SeatRuns(StudioId studio, UUID order) implements StudioEvent {}

package org.dingzuo.campaign.series;

import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** The buyer of this order is asked something, to be answered on the order's page. */
public record SeatAsked(StudioId studio, UUID order, Seat.Question question) implements StudioEvent {}

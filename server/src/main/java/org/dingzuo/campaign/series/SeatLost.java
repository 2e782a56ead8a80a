package org.dingzuo.campaign.series;

import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioEvent;
import org.dingzuo.kernel.StudioId;

/** This order is not made. Published in the transaction that decided it, in turn of the plan and with the order's payments locked; whoever
 *  owns the order ends it and gives everything back. */
public record SeatLost(StudioId studio, UUID order, Reason reason) implements StudioEvent {

    public enum Reason {
        /** Too few joined. */
        SERIES_SHORT,
        /** Too few wanted this design. */
        DESIGN_DROPPED,
        /** Its buyer was asked, and did not answer in time. */
        NO_ANSWER
    }
}

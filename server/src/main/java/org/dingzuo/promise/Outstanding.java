package org.dingzuo.promise;

import java.time.Instant;
import java.util.List;

/** What of an order is still to be made, and until when.
 *  @param latestEnd when its making must be over so that it leaves on the promised day, and what life may still cost, stated or measured,
 *      is left
 *  @param placed the steps that are not done, in the order in which they begin */
public record Outstanding(Instant latestEnd, List<Slot> placed) {}

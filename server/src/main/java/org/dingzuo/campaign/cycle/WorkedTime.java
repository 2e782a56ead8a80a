package org.dingzuo.campaign.cycle;

import java.util.Collection;
import java.util.UUID;

/** What a review asks of whoever keeps the clocks of the floor. */
public interface WorkedTime {
    /** Of those steps of these orders that were timed. */
    Worked of(Collection<UUID> orders);

    /** Both 0: nothing was timed. @param planned hands-on minutes as the designs say, {@code real} as they were timed */
    record Worked(int planned, int real) {}
}

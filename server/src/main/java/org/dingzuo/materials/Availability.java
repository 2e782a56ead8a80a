package org.dingzuo.materials;

import java.util.List;

/** When all of a need can be on the bench.
 *  @param waitDays calendar days from today; 0: everything is on hand and free
 *  @param scarce keys of the items that must be bought, the slowest first */
public record Availability(int waitDays, List<String> scarce) {
    public static final Availability NOW = new Availability(0, List.of());
}

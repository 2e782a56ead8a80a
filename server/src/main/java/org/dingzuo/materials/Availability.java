package org.dingzuo.materials;

import java.util.List;
import org.dingzuo.materials.leadtime.Wait;

/** When all of a need can be on the bench.
 *  @param coming until then
 *  @param scarce keys of the items that must be bought, the slowest first */
public record Availability(Wait coming, List<String> scarce) {
    public static final Availability NOW = new Availability(Wait.NONE, List.of());

    /** Calendar days from today by which it surely is; 0: everything is on hand and free. */
    public int waitDays() {
        return coming.sure();
    }
}

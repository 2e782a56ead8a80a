package org.dingzuo.planner;

import java.util.List;

/**
 * A kiln, press, loom or dye pot.
 *
 * @param key stable name, unique among machines
 * @param kind what a step asks for; machines of one kind stand in for each other
 * @param capacity what one load holds, in the machine's own units; 1 means one thing at a time
 * @param open when it may run: sorted, disjoint
 */
public record Machine(String key, String kind, int capacity, List<Window> open) {

    public Machine {
        open = List.copyOf(open);
        Sorted.require("open windows of machine " + key, open);
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "capacity of machine " + key + " is " + capacity + ". A machine holds at least 1.");
        }
    }
}

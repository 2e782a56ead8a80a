package org.dingzuo.planner;

import java.util.List;
import java.util.Set;

/**
 * A kiln, press, loom or dye pot.
 *
 * @param key stable name, unique among machines
 * @param kind what a step asks for; machines of one kind stand in for each other
 * @param capacity what one load holds, in the machine's own units; 1 means one thing at a time
 * @param open when it may run: sorted, disjoint
 * @param programmes the families of loads it can run (the small kiln does no high firing); empty: every one
 */
public record Machine(String key, String kind, int capacity, List<Window> open, Set<String> programmes) {

    public Machine {
        open = List.copyOf(open);
        programmes = Set.copyOf(programmes);
        Sorted.require("open windows of machine " + key, open);
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "capacity of machine " + key + " is " + capacity + ". A machine holds at least 1.");
        }
    }

    /** A machine that can run everything of its kind. */
    public Machine(String key, String kind, int capacity, List<Window> open) {
        this(key, kind, capacity, open, Set.of());
    }

    boolean runs(String family) {
        return programmes.isEmpty() || programmes.contains(family);
    }
}

package org.dingzuo.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and when one step of one job happens.
 *
 * @param person who works, null for waits and loads
 * @param machine which machine, null when none is needed
 * @param load key of the load it is part of; the same key means the same firing. {@code machine@startMinute} when
 *     opened here
 * @param family what the load carries; set exactly when {@code load} is
 * @param size what it takes of the load's capacity; 0 outside loads
 * @param parts sorted, disjoint; more than one only for a split step
 */
public record Placement(
        String job,
        String step,
        @Nullable String person,
        @Nullable String machine,
        @Nullable String load,
        @Nullable String family,
        int size,
        List<Window> parts) {

    public Placement {
        parts = List.copyOf(parts);
        String name = "placement of step " + step + " of job " + job;
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(name + " has no parts. Give it at least one window.");
        }
        Sorted.require("parts of the " + name, parts);
        if (load != null && (machine == null || family == null || parts.size() != 1)) {
            throw new IllegalArgumentException(name + " is in load " + load + " with machine " + machine + ", family "
                    + family + " and " + parts.size() + " parts. A load has a machine, a family and one part.");
        }
        if (size < 0 || (load == null && (size != 0 || family != null))) {
            throw new IllegalArgumentException(name + " has size " + size + " and family " + family
                    + " without a load, or a size below 0. Only what is in a load has them.");
        }
    }

    public int start() {
        return parts.getFirst().from();
    }

    public int end() {
        return parts.getLast().until();
    }
}

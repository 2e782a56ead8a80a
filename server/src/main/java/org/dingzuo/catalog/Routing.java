package org.dingzuo.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes steps out of a routing without losing the order of the rest. */
final class Routing {
    private Routing() {}

    /** Steps in {@code present}; a predecessor that is left out is replaced by its own predecessors. Linear in steps and links. */
    static List<RoutingStep> reduce(List<RoutingStep> routing, Set<String> present) {
        var byKey = new HashMap<String, RoutingStep>();
        routing.forEach(step -> byKey.put(step.key(), step));
        var reduced = new ArrayList<RoutingStep>();
        for (var step : routing) {
            if (present.contains(step.key())) {
                reduced.add(withPredecessors(step, present, byKey));
            }
        }
        return reduced;
    }

    private static RoutingStep withPredecessors(RoutingStep step, Set<String> present, Map<String, RoutingStep> byKey) {
        var found = new LinkedHashSet<String>();
        collect(step.after(), present, byKey, found, new LinkedHashSet<>());
        return step.behind(List.copyOf(found));
    }

    private static void collect(
            List<String> after,
            Set<String> present,
            Map<String, RoutingStep> byKey,
            Set<String> found,
            Set<String> seen) {
        for (var key : after) {
            if (!seen.add(key)) {
                continue;
            }
            var predecessor = byKey.get(key);
            if (present.contains(key)) {
                found.add(key);
            } else if (predecessor != null) {
                collect(predecessor.after(), present, byKey, found, seen);
            }
        }
    }
}

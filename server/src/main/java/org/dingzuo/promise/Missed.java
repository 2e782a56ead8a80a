package org.dingzuo.promise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Window;

/** Steps whose time came and went though nobody was on them, or runs while their maker is away or their machine stands still; whose maker or
 *  machine has left the house, or whose maker may not be left alone with them; and those that could only have begun after them. */
final class Missed {
    private Missed() {}

    static Set<String> of(Job job, List<Placement> open, Set<String> begun, Present present, int now) {
        var missed = new HashSet<String>();
        var placed = byStep(open);
        for (var step : job.steps()) {
            var placement = placed.get(step.key());
            if (placement == null || begun.contains(step.key())) {
                continue;
            }
            if (!present.canDo(step, placement)) {
                missed.add(step.key());
            }
            if (placement.start() >= now) {
                continue;
            }
            var driesOnItsOwn = step instanceof Step.Passive && step.after().isEmpty();
            var isOver = placement.end() <= now && !driesOnItsOwn;
            if (isOver
                    || !present.canGoOn(placement, now)
                    || step.after().stream().anyMatch(missed::contains)) {
                missed.add(step.key());
            }
        }
        return missed;
    }

    /** The same placements, the missed ones moved out of everybody's way: nowhere, for a minute behind the frozen zone. The planner
     *  sees that they cannot be done like that and finds them another place. */
    static List<Placement> setAside(List<Placement> open, Set<String> missed, int frozenUntil) {
        var nowhere = List.of(new Window(frozenUntil, frozenUntil + 1));
        return open.stream()
                .map(placement -> missed.contains(placement.step())
                        ? new Placement(placement.job(), placement.step(), null, null, null, null, 0, nowhere)
                        : placement)
                .toList();
    }

    private static Map<String, Placement> byStep(List<Placement> open) {
        var placed = new HashMap<String, Placement>();
        open.forEach(placement -> placed.put(placement.step(), placement));
        return placed;
    }
}

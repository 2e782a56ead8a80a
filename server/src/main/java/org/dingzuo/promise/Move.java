package org.dingzuo.promise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.planner.Placement;

/** What a proposal does to one order: where its open steps lie, and where they would lie. */
record Move(UUID order, List<Placement> before, List<Placement> after) {

    Move back() {
        return new Move(order, after, before);
    }

    /** Steps that get another time, maker or load. */
    Set<String> changed() {
        Map<String, Placement> was = new HashMap<>();
        before.forEach(placement -> was.put(placement.step(), placement));
        var changed = new HashSet<String>();
        for (var placement : after) {
            if (!Objects.equals(was.get(placement.step()), placement)) {
                changed.add(placement.step());
            }
        }
        return changed;
    }

    int finishBefore() {
        return before.stream().mapToInt(Placement::end).max().orElse(0);
    }

    int finishAfter() {
        return after.stream().mapToInt(Placement::end).max().orElse(0);
    }
}

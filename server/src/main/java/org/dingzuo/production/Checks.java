package org.dingzuo.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.production.sop.Sops;
import org.springframework.stereotype.Component;

/** What must be looked at before hands-on work is called done. A load is judged piece by piece when it comes out. */
@Component
class Checks {
    private final Sops sops;

    Checks(Sops sops) {
        this.sops = sops;
    }

    /** The checks that nobody has answered, of the wording by which the step was begun, else of the latest. */
    List<Words> open(Task task, List<Looked> looked) {
        if (task.kind() != RoutingStep.Kind.ATTENDED) {
            return List.of();
        }
        var answered = looked.stream().map(Looked::no).collect(Collectors.toSet());
        return wording(task).stream()
                .filter(sop -> sop.sheet().mustCheck())
                .flatMap(sop -> unanswered(sop, answered).stream())
                .toList();
    }

    private List<Sop> wording(Task task) {
        return task.work() == null
                ? sops.of(List.of(), List.of(task.kindOfStep()))
                : sops.of(task.begunBy().stream().toList(), List.of());
    }

    private static List<Words> unanswered(Sop sop, Set<Integer> answered) {
        var open = new ArrayList<Words>();
        var points = sop.sheet().checkPoints();
        for (int no = 0; no < points.size(); no++) {
            if (!answered.contains(no)) {
                open.add(points.get(no));
            }
        }
        return open;
    }
}

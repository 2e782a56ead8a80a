package org.dingzuo.bench.plan;

import java.util.List;
import org.dingzuo.planner.Step;

/** The same step, a little different. */
final class Steps {

    private Steps() {}

    static Step after(Step step, List<String> after) {
        return switch (step) {
            case Step.Active a ->
                new Step.Active(
                        a.key(), after, a.minutes(), a.skill(), a.machineKind(), a.splittable(), a.leastChunk());
            case Step.Passive p -> new Step.Passive(p.key(), after, p.leastWait(), p.longestWait());
            case Step.Batch b -> new Step.Batch(b.key(), after, b.machineKind(), b.family(), b.size(), b.minutes());
        };
    }

    static Step.Active really(Step.Active a, int minutes, boolean splittable) {
        return new Step.Active(
                a.key(), List.of(), minutes, a.skill(), a.machineKind(), splittable, splittable ? a.leastChunk() : 0);
    }

    static Step patient(Step step) {
        return step instanceof Step.Passive p ? new Step.Passive(p.key(), p.after(), p.leastWait(), null) : step;
    }
}

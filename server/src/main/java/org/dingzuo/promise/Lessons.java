package org.dingzuo.promise;

import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Coverage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What life says to the plan: how long a step took, and whether a measured promise was kept. */
@Component
class Lessons {
    private final Habits habits;
    private final CoverageLedger coverage;

    Lessons(Habits habits, CoverageLedger coverage) {
        this.habits = habits;
        this.coverage = coverage;
    }

    /** In turn of the plan. @param measured null: nobody timed it */
    void finished(StudioId studio, String step, @Nullable Measured measured) {
        if (measured != null) {
            habits.learn(studio, step, measured);
        }
    }

    /** What was promised without a measured confidence teaches nothing of it. */
    void shipped(StudioId studio, UUID order) {
        var settled = coverage.settled(studio, order);
        var before = coverage.lock(studio);
        for (var design : settled.designs()) {
            var next = before.getOrDefault(design, Coverage.START).after(settled.late());
            coverage.put(studio, design, next, settled.late());
        }
    }
}

package org.dingzuo.promise;

import java.util.List;
import java.util.Map;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.planner.Calibration;
import org.dingzuo.promise.BufferLedger.Measuring;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How sure the dates of this studio are, and what that rests on: for its maker to read. */
@Service
@Transactional(readOnly = true)
public class Surety {
    private final Habits habits;
    private final BufferLedger buffers;
    private final CoverageLedger coverage;
    private final Probes probes;
    private final MeasurePromises measuring;

    Surety(Habits habits, BufferLedger buffers, CoverageLedger coverage, Probes probes, MeasurePromises measuring) {
        this.habits = habits;
        this.buffers = buffers;
        this.coverage = coverage;
        this.probes = probes;
        this.measuring = measuring;
    }

    /** What the floor has taught, what was timed most often first. */
    public List<Habit> habits() {
        return habits.all(StudioScope.studio());
    }

    /** Plays the plan at once, where the house would do so a little later. Not inside of a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void measure() {
        measuring.run(StudioScope.studio().value());
    }

    /** What this studio's dates rest on, as last measured; nothing is measured here. */
    public Sureness sureness() {
        var studio = StudioScope.studio();
        var seen = habits.timed(studio);
        var sure = buffers.designs(studio);
        var over = coverage.needed(studio).size();
        var least = Calibration.least(BufferTable.CONFIDENCE);
        return new Sureness(
                BufferTable.CONFIDENCE,
                buffers.latest(studio).map(Measuring::at).orElse(null),
                coverage.kept(studio),
                over,
                least,
                probes.simplest().stream()
                        .map(item -> ofDesign(item, over >= least && sure.contains(item.design()), seen))
                        .toList());
    }

    private static Sureness.OfDesign ofDesign(MakeableItem item, boolean isSure, Map<String, Integer> seen) {
        var untimed = Probes.untimed(item, seen).stream()
                .map(step -> new Sureness.Untimed(
                        step.key(), step.name(), seen.getOrDefault(step.key(), 0), Probes.TIMED_ENOUGH))
                .toList();
        return new Sureness.OfDesign(item.slug(), item.blueprint().name(), isSure, untimed);
    }
}

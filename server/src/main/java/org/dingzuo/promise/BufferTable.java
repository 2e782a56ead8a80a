package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleToIntFunction;
import java.util.function.Function;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.planner.Buffers;
import org.dingzuo.planner.Calibration;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;
import org.jspecify.annotations.Nullable;

/** How much later than planned this studio's work ends, and so what can be promised of it.
 *  @param edition as the plan's row counts them; 0: nothing was measured yet
 *  @param hefts measured of each design, in order
 *  @param rung of {@link Calibration} that a promise asks for; null: too few orders are over to prove any
 *  @param horizon minute at which the plan ends */
record BufferTable(
        long edition,
        Buffers buffers,
        Map<DesignId, TreeSet<Integer>> hefts,
        @Nullable Integer rung,
        int horizon) {
    /** What a measured date is promised with. */
    static final double CONFIDENCE = 0.95;

    static BufferTable none(PlanSnapshot plan) {
        return new BufferTable(0, Buffers.of(List.of(), plan), Map.of(), null, plan.until());
    }

    static BufferTable of(long edition, List<BufferLedger.Entry> entries, PlanSnapshot plan) {
        var hefts = new HashMap<DesignId, TreeSet<Integer>>();
        for (var entry : entries) {
            hefts.computeIfAbsent(entry.design(), design -> new TreeSet<>()).add(entry.heft());
        }
        var rows = entries.stream().map(BufferLedger.Entry::row).toList();
        var rung = entries.isEmpty() ? null : entries.getFirst().rung();
        return new BufferTable(edition, Buffers.of(rows, plan), hefts, rung, plan.until());
    }

    static String productClass(DesignId design, int heft) {
        return design.value() + "*" + heft;
    }

    /** How heavy an order is: its hands-on minutes; its pieces where nothing needs hands. */
    static int heft(List<WorkLine> lines) {
        var minutes = lines.stream().mapToInt(WorkLine::attendedMinutes).sum();
        return minutes > 0
                ? minutes
                : lines.stream().mapToInt(WorkLine::quantity).sum();
    }

    /** By how sure one must be, the minute by which the work is done; empty where such work was not measured.
     *  @param release minute before which nothing of it begins
     *  @param quoted minute at which the plan has it done */
    Optional<Ladder> promise(List<WorkLine> lines, int release, int quoted) {
        return promise(lines, quoted, name -> buffers.promise(name, release, quoted));
    }

    /** The same over all the times at which material may come.
     *  @param comings equally likely; the first is the earliest */
    Optional<Ladder> promise(List<WorkLine> lines, List<Buffers.Coming> comings) {
        if (comings.getLast().finish() == Planner.NEVER) {
            return Optional.empty();
        }
        return promise(lines, comings.getFirst().finish(), name -> buffers.promise(name, comings));
    }

    private Optional<Ladder> promise(
            List<WorkLine> lines, int quoted, Function<String, Optional<DoubleToIntFunction>> ofClass) {
        var heft = heft(lines);
        var measured = new ArrayList<DoubleToIntFunction>();
        for (var line : lines) {
            var design = line.item().design();
            var known = hefts.getOrDefault(design, new TreeSet<>()).ceiling(heft);
            var promised =
                    known == null ? Optional.<DoubleToIntFunction>empty() : ofClass.apply(productClass(design, known));
            if (promised.isEmpty()) {
                return Optional.empty();
            }
            measured.add(promised.get());
        }
        var ladder = new Ladder(quoted, measured, rung);
        return ladder.surely() >= horizon ? Optional.empty() : Optional.of(ladder);
    }
}

package org.dingzuo.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.planner.Buffers;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;

/** How much later than planned this studio's work ends, and so what can be promised of it.
 *  @param edition as the plan's row counts them; 0: nothing was measured yet
 *  @param hefts measured of each design, in order
 *  @param levels which share of the scenarios a design's promise asks for
 *  @param horizon minute at which the plan ends */
record BufferTable(
        long edition,
        Buffers buffers,
        Map<DesignId, TreeSet<Integer>> hefts,
        Map<DesignId, Double> levels,
        int horizon) {
    /** What a measured date is promised with. */
    static final double CONFIDENCE = 0.95;

    static BufferTable none(PlanSnapshot plan) {
        return new BufferTable(0, Buffers.of(List.of(), plan), Map.of(), Map.of(), plan.until());
    }

    static BufferTable of(long edition, List<BufferLedger.Entry> entries, PlanSnapshot plan) {
        var hefts = new HashMap<DesignId, TreeSet<Integer>>();
        var levels = new HashMap<DesignId, Double>();
        for (var entry : entries) {
            hefts.computeIfAbsent(entry.design(), design -> new TreeSet<>()).add(entry.heft());
            levels.put(entry.design(), entry.level());
        }
        var rows = entries.stream().map(BufferLedger.Entry::row).toList();
        return new BufferTable(edition, Buffers.of(rows, plan), hefts, levels, plan.until());
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

    /** The minute by which the work is done with {@link #CONFIDENCE}; empty where such work was not measured.
     *  @param release minute before which nothing of it begins
     *  @param quoted minute at which the plan has it done */
    OptionalInt promise(List<WorkLine> lines, int release, int quoted) {
        return promise(lines, quoted, (name, level) -> buffers.promise(name, release, quoted, level));
    }

    /** The same over all the times at which material may come.
     *  @param comings equally likely; the first is the earliest */
    OptionalInt promise(List<WorkLine> lines, List<Buffers.Coming> comings) {
        if (comings.getLast().finish() == Planner.NEVER) {
            return OptionalInt.empty();
        }
        return promise(lines, comings.getFirst().finish(), (name, level) -> buffers.promise(name, comings, level));
    }

    private interface OfClass {
        int promise(String productClass, double level);
    }

    private OptionalInt promise(List<WorkLine> lines, int quoted, OfClass ofClass) {
        var heft = heft(lines);
        var latest = quoted;
        for (var line : lines) {
            var design = line.item().design();
            var measured = hefts.getOrDefault(design, new TreeSet<>()).ceiling(heft);
            if (measured == null) {
                return OptionalInt.empty();
            }
            var instant = ofClass.promise(productClass(design, measured), levels.getOrDefault(design, CONFIDENCE));
            if (instant == Planner.NEVER || instant >= horizon) {
                return OptionalInt.empty();
            }
            latest = Math.max(latest, instant);
        }
        return OptionalInt.of(latest);
    }
}

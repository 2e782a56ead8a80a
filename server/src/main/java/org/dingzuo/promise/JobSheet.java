package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.StepVariant;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Step;
import org.jspecify.annotations.Nullable;

/** Writes an order's work as one job for the planner: the steps of all its lines, keyed {@code line/step}. */
final class JobSheet {
    private static final int LEAST_CHUNK = 15;

    private JobSheet() {}

    /** In the minutes that are written, each person at a pace of their own.
     *  @param release minute before which nothing may begin */
    static Job of(UUID order, List<WorkLine> lines, int release, WorkPaces paces) {
        return written(order, lines, release, paces, (step, variant) -> step);
    }

    /** The same with the minutes that such work really takes here. */
    static Job learnt(UUID order, List<WorkLine> lines, int release, Learnt learnt) {
        return written(order, lines, release, learnt.paces(), learnt::planned);
    }

    private interface Minutes {
        Step of(Step step, @Nullable StepVariant variant);
    }

    private static Job written(UUID order, List<WorkLine> lines, int release, WorkPaces paces, Minutes minutes) {
        var steps = new ArrayList<Step>();
        for (int line = 0; line < lines.size(); line++) {
            var work = lines.get(line);
            for (var step : work.item().steps()) {
                var asWritten = stepOf(line, work.item(), work.pieces(step.key()), step, paces);
                steps.add(minutes.of(asWritten, work.item().variant(step).orElse(null)));
            }
        }
        return new Job(order.toString(), release, steps, null);
    }

    /** The same with the minutes of hands that were set aside for it, and made ready for as far as it was planned in a session. */
    static Job asPlaced(Job job, List<Placement> placements) {
        var placed = placements.stream().collect(Collectors.toMap(Placement::step, placement -> placement));
        var steps = job.steps().stream()
                .map(step -> step instanceof Step.Active active && placed.get(step.key()) instanceof Placement there
                        ? active.asPlaced(there)
                        : step)
                .toList();
        return new Job(job.key(), job.release(), steps, job.promisedBy());
    }

    /** The same less what is settled; what waited for that waits no longer. */
    static Job without(Job job, Set<String> settled) {
        if (settled.isEmpty()) {
            return job;
        }
        var open = job.steps().stream()
                .map(Step::key)
                .filter(key -> !settled.contains(key))
                .toList();
        var steps = job.steps().stream()
                .filter(step -> open.contains(step.key()))
                .map(step -> SheetStep.of(step).step(open))
                .toList();
        return new Job(job.key(), job.release(), steps, job.promisedBy());
    }

    private static Step stepOf(int line, MakeableItem item, int quantity, RoutingStep step, WorkPaces paces) {
        var key = key(line, step.key());
        var after = step.after().stream().map(before -> key(line, before)).toList();
        var minutes = item.minutes(step);
        return switch (step.kind()) {
            case ATTENDED ->
                new Step.Active(
                        key,
                        after,
                        Math.multiplyExact(minutes, quantity),
                        step.skill(),
                        step.machineKind(),
                        step.splittable(),
                        LEAST_CHUNK,
                        setup(item, step),
                        paces.at(step.key(), step.skill()),
                        MakingWindows.blocksFor(step.energy()),
                        step.work());
            case UNATTENDED -> new Step.Passive(key, after, minutes, step.longestWait());
            case BATCH ->
                new Step.Batch(
                        key,
                        after,
                        String.valueOf(step.machineKind()),
                        step.loadFamily(),
                        Math.multiplyExact(step.size(), quantity),
                        minutes,
                        tending(step, quantity));
        };
    }

    private static Step.@Nullable Setup setup(MakeableItem item, RoutingStep step) {
        var setup = step.setup();
        return setup == null
                ? null
                : new Step.Setup(item.setupFamily(step).orElseThrow(), setup.minutes(), setup.keeps());
    }

    private static Step.@Nullable Tending tending(RoutingStep step, int quantity) {
        var tending = step.tending();
        if (tending == null) {
            return null;
        }
        var pieces = tending.perPiece() ? quantity : 1;
        return new Step.Tending(
                tending.skill(),
                Math.multiplyExact(tending.loading(), pieces),
                Math.multiplyExact(tending.unloading(), pieces),
                tending.perPiece(),
                step.work());
    }

    static String key(int line, String step) {
        return line + "/" + step;
    }

    static int lineOf(String key) {
        return Integer.parseInt(key.substring(0, key.indexOf('/')));
    }

    static String stepOf(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}

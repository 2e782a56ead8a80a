package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.planner.Buffers;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replanning;
import org.dingzuo.planner.Simulation;
import org.dingzuo.planner.Uncertainty;
import org.jspecify.annotations.Nullable;

/** All that is needed to play a studio's coming days over and over, taken out of the database at one version.
 *  @param life how long work takes, and when material comes
 *  @param rung that the last orders show to be needed; null: too few are over */
record Scene(
        BufferLedger.Measuring of,
        Replanning ask,
        Set<String> behind,
        List<Probes.Probe> probes,
        Uncertainty life,
        @Nullable Integer rung) {
    private static final int SCENARIOS = 100;
    /** Always the same luck, so that the same plan is promised the same. */
    private static final long SEED = 17;

    /** What would be added to a quote of each class. */
    List<BufferLedger.Entry> buffers() {
        var designs = new HashMap<String, Probes.Probe>();
        probes.forEach(probe -> designs.put(probe.asked().productClass(), probe));
        var asked = probes.stream().map(Probes.Probe::asked).toList();
        var entries = new ArrayList<BufferLedger.Entry>();
        for (var row :
                Buffers.measure(placeable(), asked, life, SCENARIOS, SEED).rows()) {
            var probe = designs.get(row.productClass());
            if (probe != null) {
                entries.add(new BufferLedger.Entry(probe.design(), probe.heft(), rung, row));
            }
        }
        return entries;
    }

    /** How many minutes life may cost each order beyond its plan. An order that is behind has no plan to measure from. */
    Map<UUID, Integer> reserves() {
        var world = placeable();
        var simulation = Simulation.of(world, life, SCENARIOS, SEED);
        var reserves = new HashMap<UUID, Integer>();
        for (var job : world.jobs()) {
            if (!behind.contains(job.key())) {
                var planned = world.snapshot().placementsOf(job.key()).stream()
                        .mapToInt(Placement::end)
                        .max()
                        .orElse(0);
                var surely = simulation.quantile(job.key(), BufferTable.CONFIDENCE);
                reserves.put(UUID.fromString(job.key()), Math.max(0, surely - planned));
            }
        }
        return reserves;
    }

    /** Without the jobs for which there is no room at all: their makers have to decide. */
    private Replanning placeable() {
        var unplaced = Set.copyOf(Planner.whatIf(ask).unplaced());
        return new Replanning(
                ask.snapshot(),
                ask.jobs().stream().filter(job -> !unplaced.contains(job.key())).toList(),
                ask.frozenUntil(),
                ask.aims());
    }
}

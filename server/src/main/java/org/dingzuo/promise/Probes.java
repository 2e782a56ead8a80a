package org.dingzuo.promise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.planner.Buffers;
import org.springframework.stereotype.Component;

/** Thinks up the orders that may come: of each design on sale, light and heavy, beginning soon and late. */
@Component
class Probes {
    /** So many simplest pieces' worth of work; what is heavier is promised by stated days. */
    private static final List<Integer> QUANTITIES = List.of(1, 2, 4, 8);

    /** Today, and when material comes that must be bought. */
    private static final List<Integer> DAYS_AHEAD = List.of(0, 7, 21, 45);

    private static final int DAY = (int) Duration.ofDays(1).toMinutes();

    /** Fewer timings of a step say too little to call a date sure. */
    static final int TIMED_ENOUGH = 5;

    private static final int SHARE_TIMED_PERCENT = 80;
    private static final UUID NO_ORDER = new UUID(0, 0);

    private final Designs designs;

    Probes(Designs designs) {
        this.designs = designs;
    }

    /** An order that may come. */
    record Probe(DesignId design, int heft, Buffers.Probe asked) {}

    /** Of designs whose work was timed often enough, mostly. */
    List<Probe> of(Learnt learnt, int now) {
        var probes = new ArrayList<Probe>();
        for (var simplest : simplest()) {
            if (isTimed(simplest, learnt.timed())) {
                add(probes, simplest, learnt, now);
            }
        }
        return probes;
    }

    /** The plainest piece of each design that can be ordered just now. */
    List<MakeableItem> simplest() {
        var simplest = new ArrayList<MakeableItem>();
        for (var design : designs.onSale()) {
            if (design.isBookable()
                    && designs.check(design.slug(), Choosing.one(designs.simplest(design)))
                                    .orElse(null)
                            instanceof Makeability.Makeable(var item)) {
                simplest.add(item);
            }
        }
        return simplest;
    }

    /** What must be timed more often before its dates can be sure; empty where they are, or will be as soon as they are measured. */
    static List<RoutingStep> untimed(MakeableItem item, Map<String, Integer> seen) {
        return isTimed(item, seen)
                ? List.of()
                : hands(item)
                        .filter(step -> seen.getOrDefault(step.key(), 0) < TIMED_ENOUGH)
                        .toList();
    }

    private static boolean isTimed(MakeableItem item, Map<String, Integer> seen) {
        var timed = hands(item)
                .filter(step -> seen.getOrDefault(step.key(), 0) >= TIMED_ENOUGH)
                .mapToInt(item::minutes)
                .sum();
        return timed * 100 >= item.attendedMinutes() * SHARE_TIMED_PERCENT;
    }

    private static Stream<RoutingStep> hands(MakeableItem item) {
        return item.steps().stream().filter(step -> step.kind() == RoutingStep.Kind.ATTENDED);
    }

    private static void add(List<Probe> probes, MakeableItem item, Learnt learnt, int now) {
        for (var quantity : QUANTITIES) {
            var lines = List.of(new WorkLine(item, quantity));
            var heft = BufferTable.heft(lines);
            for (var days : DAYS_AHEAD) {
                var job = JobSheet.learnt(NO_ORDER, lines, now + days * DAY, learnt);
                var name = BufferTable.productClass(item.design(), heft);
                probes.add(new Probe(item.design(), heft, new Buffers.Probe(name, job)));
            }
        }
    }
}

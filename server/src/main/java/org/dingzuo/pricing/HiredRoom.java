package org.dingzuo.pricing;

import java.time.Duration;
import java.util.List;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.studio.Machine;

/** What a piece pays for hired machines: of each load that it lies in, the share of the room that it takes, as if the load were full. One that
 *  fires half empty costs its pieces twice that. */
final class HiredRoom {
    private HiredRoom() {}

    /** A begun fen counts. Where several machines could take a load, the dearest: the plan may need it. */
    static Money of(MakeableItem item, List<Machine> machines) {
        return Money.sum(item.steps().stream()
                .filter(step -> step.kind() == RoutingStep.Kind.BATCH)
                .map(step -> dearest(item, step, machines))
                .toList());
    }

    private static Money dearest(MakeableItem item, RoutingStep step, List<Machine> machines) {
        var lasts = Duration.ofMinutes(item.minutes(step));
        return machines.stream()
                .filter(machine -> machine.kind().equals(step.machineKind()) && machine.runs(step.loadFamily()))
                .filter(machine -> step.size() <= machine.capacity())
                .map(machine -> share(machine.hire().cost(lasts), step.size(), machine.capacity()))
                .max(Money::compareTo)
                .orElse(Money.ZERO);
    }

    /** What takes no room in it still shares as if it took the least. */
    private static Money share(Money load, int room, int capacity) {
        return Money.of(Rounding.UP.divide(load.times(Math.max(1, room)).minor(), capacity));
    }
}

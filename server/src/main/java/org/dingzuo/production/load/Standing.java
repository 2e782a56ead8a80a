package org.dingzuo.production.load;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.MachineId;
import org.jspecify.annotations.Nullable;

/** What is open or in the fire, the latest that came out, and what the plan would put together and is not in a load yet.
 *  @param tasks of everything that is named
 *  @param agenda of the next thirty days, in the order of the plan
 *  @param ranLast the programme that each machine ran last */
public record Standing(
        List<Load> loads, List<Task> tasks, List<Task> agenda, List<Machine> machines, Map<MachineId, String> ranLast) {
    /** What could go into it as well; what belongs to an order that is in it comes first. */
    public List<Task> joining(Load load) {
        if (load.state() != Load.State.OPEN) {
            return List.of();
        }
        var inIt = load.orders();
        return Gathering.of(load, machines).joining(load, agenda, lying()).stream()
                .sorted(Comparator.comparing(task -> !inIt.contains(task.key().order())))
                .toList();
    }

    public LoadKind kindOf(@Nullable MachineId machine) {
        return LoadKind.of(machines.stream()
                .filter(each -> each.id().equals(machine))
                .findFirst()
                .orElse(null));
    }

    /** Whether the plate of this programme is on the press already. */
    public boolean isMounted(@Nullable MachineId machine, String programme) {
        return kindOf(machine) == LoadKind.PLATE && programme.equals(ranLast.get(machine));
    }

    /** What the orders in it still have to bring through a load like it, and is not in it. */
    List<Task> leftOut(Load load) {
        var gathering = Gathering.of(load, machines);
        var inIt = load.orders();
        var steps = Set.copyOf(load.steps());
        return tasks.stream()
                .filter(task -> inIt.contains(task.key().order()))
                .filter(task -> gathering.takes(task) && !task.isInHand() && !steps.contains(task.key()))
                .toList();
    }

    /** What the plan puts together, and what is ready to lie side by side, as far as it is in no load. */
    public List<Planned> planned() {
        var lying = lying();
        return Gathering.planned(
                agenda.stream().filter(task -> !lying.contains(task.key())).toList());
    }

    private Set<StepKey> lying() {
        return loads.stream()
                .filter(each -> each.state() != Load.State.UNLOADED)
                .flatMap(each -> each.pieces().stream())
                .map(Load.Piece::step)
                .collect(Collectors.toSet());
    }
}

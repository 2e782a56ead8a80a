package org.dingzuo.production.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.studio.Machine;

/** What is open or in the fire, the latest that came out, and what the plan would put together and is not in a load yet.
 *  @param tasks of everything that is named
 *  @param agenda of the next thirty days, in the order of the plan */
public record Standing(List<Load> loads, List<Task> tasks, List<Task> agenda, List<Machine> machines) {
    /** What could go into it as well. */
    public List<Task> joining(Load load) {
        return load.state() == Load.State.OPEN
                ? Gathering.of(load, machines).joining(load, agenda, lying())
                : List.of();
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

package org.dingzuo.production.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Task;
import org.dingzuo.studio.Machine;
import org.jspecify.annotations.Nullable;

/** What may lie in one load. Pure.
 *  @param machineKind null: nothing but each other
 *  @param programme the family */
record Gathering(@Nullable String machineKind, String programme) {

    static Gathering of(Load load, Collection<Machine> machines) {
        var kind = machines.stream()
                .filter(machine -> machine.id().equals(load.machine()))
                .map(Machine::kind)
                .findFirst();
        return new Gathering(kind.orElse(null), load.programme());
    }

    boolean takes(Task task) {
        var fit = task.fit();
        return fit != null && fit.family().equals(programme) && Objects.equals(fit.machineKind(), machineKind);
    }

    /** What could go in as well, in the order in which the plan wants it.
     *  @param agenda what is planned for the coming time
     *  @param lying steps that are in some load already */
    List<Task> joining(Load load, List<Task> agenda, Set<StepKey> lying) {
        return agenda.stream()
                .filter(this::takes)
                .filter(Task::isReady)
                .filter(task -> !lying.contains(task.key()))
                .filter(task -> load.holds(roomOf(task)))
                .collect(Collectors.toList());
    }

    static List<Planned> planned(List<Task> open) {
        var planned = new LinkedHashMap<String, List<Task>>();
        var heaps = new LinkedHashMap<String, List<Task>>();
        for (var task : open) {
            var fit = task.fit();
            if (fit == null || task.isInHand()) {
                continue;
            }
            if (fit.planned() != null) {
                planned.computeIfAbsent(fit.planned(), key -> new ArrayList<>()).add(task);
            } else if (fit.machineKind() == null && task.isReady()) {
                heaps.computeIfAbsent(fit.family(), key -> new ArrayList<>()).add(task);
            }
        }
        var all = new ArrayList<Planned>();
        planned.forEach((key, tasks) -> all.add(planned(key, tasks)));
        heaps.values().stream().filter(tasks -> tasks.size() > 1).forEach(tasks -> all.add(planned(null, tasks)));
        return all;
    }

    private static Planned planned(@Nullable String key, List<Task> tasks) {
        var first = tasks.getFirst();
        return new Planned(
                key, first.machine(), Objects.requireNonNull(first.fit()).family(), tasks);
    }

    static int roomOf(Task task) {
        return Objects.requireNonNull(task.fit()).room();
    }
}

package org.dingzuo.production;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.production.equipment.Equipment;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the machines how long they ran, while the plan still knows on which one a step lay. */
@Component
class MachineLog {
    private final Promises promises;
    private final Equipment equipment;

    MachineLog(Promises promises, Equipment equipment) {
        this.promises = promises;
        this.equipment = equipment;
    }

    /** @param worked by hands; null: no clock ran, so the planned minutes count */
    void note(Task task, @Nullable Duration worked, Instant moment) {
        var key = task.key();
        var machine = task.machine();
        if (machine == null) {
            return;
        }
        var isLoad = task.kind() == RoutingStep.Kind.BATCH;
        var load = promises.placedFor(List.of(key.order().value())).stream()
                .filter(slot -> slot.role() == Role.WORK && slot.line() == key.line())
                .filter(slot -> slot.step().equals(key.step()) && slot.load() != null)
                .map(slot -> String.valueOf(slot.load()))
                .findFirst()
                .orElse(key.order().value() + "/" + key.line() + "/" + key.step());
        var minutes = isLoad || worked == null || worked.isZero()
                ? task.plannedMinutes()
                : (int) Math.max(1, worked.toMinutes());
        equipment.ran(machine, load, isLoad, minutes, moment);
    }
}

package org.dingzuo.production.load;

import java.time.Duration;
import java.time.Instant;
import org.dingzuo.production.equipment.Equipment;
import org.springframework.stereotype.Component;

/** A load's machine ran for it once, whatever lay in it and however it came out: also when nothing of it was sound. */
@Component
class LoadHours {
    private final Equipment equipment;

    LoadHours(Equipment equipment) {
        this.equipment = equipment;
    }

    /** @param load as it lay in the machine
     *  @param unloadedAt a machine that was done before stood still since */
    void note(Load load, Instant unloadedAt) {
        var machine = load.machine();
        var began = load.firedAt();
        var done = load.until();
        if (machine != null && began != null && done != null) {
            var minutes = Math.toIntExact(Duration.between(began, done).toMinutes());
            var ended = done.isBefore(unloadedAt) ? done : unloadedAt;
            equipment.ran(machine, load.id().value().toString(), true, minutes, ended);
        }
    }
}

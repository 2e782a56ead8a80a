package org.dingzuo.promise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Overtime;
import org.dingzuo.studio.PersonId;

/** What might be: the world as it would be if this happened, or if people did this. Days are inclusive, in the studio's zone. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Supposition.Away.class, name = "AWAY"),
    @JsonSubTypes.Type(value = Supposition.MachineDown.class, name = "MACHINE_DOWN"),
    @JsonSubTypes.Type(value = Supposition.MaterialLate.class, name = "MATERIAL_LATE"),
    @JsonSubTypes.Type(value = Supposition.NewLoad.class, name = "NEW_LOAD"),
    @JsonSubTypes.Type(value = Supposition.Longer.class, name = "LONGER"),
    @JsonSubTypes.Type(value = Supposition.StandIn.class, name = "STAND_IN")
})
public sealed interface Supposition {

    /** Somebody is ill, or gone for other reasons. */
    record Away(PersonId person, LocalDate from, LocalDate until) implements Supposition {}

    record MachineDown(MachineId machine, LocalDate from, LocalDate until) implements Supposition {}

    /** What this order is made of is here on that morning, not before. */
    record MaterialLate(UUID order, LocalDate here) implements Supposition {}

    /** A machine runs at a given time, whatever goes into it. */
    record NewLoad(MachineId machine, String family, Instant at, int minutes) implements Supposition {}

    /** Somebody makes when they otherwise would not. */
    record Longer(PersonId person, Overtime hours) implements Supposition {}

    /** Somebody does what they usually leave to others. */
    record StandIn(PersonId person, String skill) implements Supposition {}

    /** The days from one to another, both included. */
    static List<LocalDate> days(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1)).toList();
    }
}

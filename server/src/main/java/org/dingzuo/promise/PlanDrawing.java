package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Workforce;

/** Draws a studio's people, machines and hours as the planner knows them. Pure. */
final class PlanDrawing {
    /** How far ahead a promise may reach. */
    static final int DAYS_AHEAD = 400;

    private PlanDrawing() {}

    /** @param day on which its windows begin @param placed what stands in it */
    static PlanSnapshot of(long version, Workforce workforce, LocalDate day, List<Placement> placed) {
        var zone = workforce.profile().zone();
        var from = MakingWindows.minuteOf(day.atStartOfDay(zone).toInstant());
        var until = MakingWindows.minuteOf(
                day.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant());
        var overtime = workforce.exceptions().overtime();
        var people = workforce.people().stream()
                .map(person -> new Person(
                        person.id().value().toString(),
                        person.skills().isEmpty() ? Set.of(Person.EVERYTHING) : person.skills(),
                        MakingWindows.of(
                                person,
                                overtime.getOrDefault(person.id(), List.of()),
                                day,
                                DAYS_AHEAD,
                                zone,
                                workforce.days()),
                        Map.of(),
                        MakingWindows.byEnergy(person, day, DAYS_AHEAD, zone, workforce.days()),
                        person.alone()))
                .toList();
        var down = workforce.exceptions().down();
        var machines = workforce.machines().stream()
                .map(machine -> new Machine(
                        machine.id().value().toString(),
                        machine.kind(),
                        machine.capacity(),
                        RunningDays.of(
                                machine.hire(),
                                down.getOrDefault(machine.id(), Set.of()),
                                new Window(from, until),
                                zone),
                        machine.programmes()))
                .toList();
        return PlanSnapshot.of(
                version, from, until, Departed.with(people, placed), Departed.machines(machines, placed), placed);
    }
}

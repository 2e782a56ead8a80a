package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Exceptions;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Workforce;
import org.jspecify.annotations.Nullable;

/** The world as it would be under a supposition. */
final class Imagination {
    private Imagination() {}

    /** Who and what there would be, and when. */
    static Workforce world(Workforce now, @Nullable Supposition supposition) {
        return switch (supposition) {
            case null -> now;
            case Supposition.Away(var person, var from, var until) ->
                with(now, people(now, person, each -> awayAlso(each, Supposition.days(from, until))));
            case Supposition.StandIn(var person, var skill) ->
                with(now, people(now, person, each -> ableAlso(each, skill)));
            case Supposition.MachineDown(var machine, var from, var until) ->
                with(now, now.exceptions().andDown(machine, Supposition.days(from, until)));
            case Supposition.Longer(var person, var hours) ->
                with(now, now.exceptions().andOvertime(person, hours));
            case Supposition.MaterialLate late -> now;
            case Supposition.NewLoad load -> now;
        };
    }

    /** Whom and what it is about is really there. */
    static boolean isPossible(Workforce now, Supposition supposition) {
        return switch (supposition) {
            case Supposition.Away(var person, var from, var until) -> works(now, person) && !until.isBefore(from);
            case Supposition.StandIn(var person, var skill) -> works(now, person);
            case Supposition.Longer(var person, var hours) -> works(now, person);
            case Supposition.MachineDown(var machine, var from, var until) ->
                stands(now, machine) && !until.isBefore(from);
            case Supposition.NewLoad load -> stands(now, load.machine());
            case Supposition.MaterialLate late -> true;
        };
    }

    /** A load that stands there empty, for others to join. */
    static Placement emptyLoad(Supposition.NewLoad load) {
        var machine = load.machine().value().toString();
        var from = MakingWindows.minuteOf(load.at());
        return new Placement(
                "empty",
                "load",
                null,
                machine,
                machine + "@" + from,
                load.family(),
                0,
                List.of(new Window(from, from + load.minutes())));
    }

    private static boolean works(Workforce now, PersonId person) {
        return now.people().stream().anyMatch(each -> each.id().equals(person));
    }

    private static boolean stands(Workforce now, MachineId machine) {
        return now.machines().stream().anyMatch(each -> each.id().equals(machine));
    }

    private static List<Person> people(Workforce now, PersonId person, UnaryOperator<Person> change) {
        return now.people().stream()
                .map(each -> each.id().equals(person) ? change.apply(each) : each)
                .toList();
    }

    private static Person awayAlso(Person person, List<LocalDate> days) {
        var all = new HashSet<>(person.daysOff());
        all.addAll(days);
        return new Person(
                person.id(),
                person.name(),
                person.skills(),
                person.paces(),
                person.week(),
                all,
                person.ownHours(),
                person.alone(),
                person.version());
    }

    private static Person ableAlso(Person person, String skill) {
        var all = new HashSet<>(person.skills());
        all.add(skill);
        return new Person(
                person.id(),
                person.name(),
                Set.copyOf(all),
                person.paces(),
                person.week(),
                person.daysOff(),
                person.ownHours(),
                person.alone(),
                person.version());
    }

    private static Workforce with(Workforce now, List<Person> people) {
        return new Workforce(
                now.calendarVersion(),
                now.profile(),
                now.policy(),
                now.days(),
                now.carriers(),
                people,
                now.machines(),
                now.exceptions());
    }

    private static Workforce with(Workforce now, Exceptions exceptions) {
        return new Workforce(
                now.calendarVersion(),
                now.profile(),
                now.policy(),
                now.days(),
                now.carriers(),
                now.people(),
                now.machines(),
                exceptions);
    }
}

package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs from the usual weeks, besides days off: machines that cannot run, people who work longer. */
public record Exceptions(Map<MachineId, Set<LocalDate>> down, Map<PersonId, List<Overtime>> overtime) {

    /** The same, with one machine not running on these days. */
    public Exceptions andDown(MachineId machine, List<LocalDate> days) {
        var more = new HashMap<>(down);
        var all = new HashSet<>(down.getOrDefault(machine, Set.of()));
        all.addAll(days);
        more.put(machine, all);
        return new Exceptions(more, overtime);
    }

    /** The same, with somebody working longer. */
    public Exceptions andOvertime(PersonId person, Overtime hours) {
        var more = new HashMap<>(overtime);
        var all = new ArrayList<>(overtime.getOrDefault(person, List.of()));
        all.add(hours);
        more.put(person, all);
        return new Exceptions(down, more);
    }
}

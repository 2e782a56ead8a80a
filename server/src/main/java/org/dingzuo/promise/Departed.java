package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Placement;
import org.jspecify.annotations.Nullable;

/** Who and what has left the house while work still names them: the plan knows them, without an hour. Nothing can go on as planned with
 *  them, and everybody sees that it cannot. */
final class Departed {
    private Departed() {}

    /** Those who are there, and those who are only named. */
    static List<Person> with(List<Person> there, List<Placement> placed) {
        var known = there.stream().map(Person::key).collect(Collectors.toSet());
        var all = new ArrayList<>(there);
        missing(placed.stream().flatMap(Departed::hands), known)
                .forEach(key -> all.add(new Person(key, Set.of(), List.of())));
        return all;
    }

    static List<Machine> machines(List<Machine> there, List<Placement> placed) {
        var known = there.stream().map(Machine::key).collect(Collectors.toSet());
        var all = new ArrayList<>(there);
        missing(placed.stream().map(Placement::machine), known)
                .forEach(key -> all.add(new Machine(key, "departed", Integer.MAX_VALUE, List.of())));
        return all;
    }

    /** Everybody whose hands a placement names. */
    static Stream<@Nullable String> hands(Placement placement) {
        var session = placement.session();
        var tended = placement.tended();
        return Stream.<@Nullable String>of(
                placement.person(),
                session == null ? null : session.person(),
                tended == null ? null : personAt(tended.loading()),
                tended == null ? null : personAt(tended.unloading()));
    }

    private static @Nullable String personAt(Placement.@Nullable Sitting sitting) {
        return sitting == null ? null : sitting.person();
    }

    private static Set<String> missing(Stream<@Nullable String> named, Set<String> known) {
        return named.filter(Objects::nonNull)
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(HashSet::new));
    }
}

package org.dingzuo.promise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Step;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.Workforce;

/** Who and what is there, and for what.
 *  @param keys of the people and machines of the house
 *  @param marked by key, those for whom marks are kept */
record Present(Set<String> keys, Map<String, Person> marked) {

    static Present of(Workforce workforce) {
        var keys = new HashSet<String>();
        var marked = new HashMap<String, Person>();
        for (var person : workforce.people()) {
            var key = person.id().value().toString();
            keys.add(key);
            if (person.alone() != null) {
                marked.put(key, person);
            }
        }
        workforce.machines().forEach(machine -> keys.add(machine.id().value().toString()));
        return new Present(keys, marked);
    }

    boolean isThere(Placement placement) {
        return Stream.concat(Departed.hands(placement), Stream.ofNullable(placement.machine()))
                .filter(Objects::nonNull)
                .allMatch(keys::contains);
    }

    /** False when its maker has left the house, or may not be left alone with it. */
    boolean canDo(Step step, Placement placement) {
        return isThere(placement)
                && switch (step) {
                    case Step.Active active ->
                        Stream.ofNullable(active.work())
                                .allMatch(work -> doesAlone(work, Stream.ofNullable(placement.person())));
                    case Step.Passive wait -> true;
                    case Step.Batch load ->
                        Stream.ofNullable(load.tending())
                                .flatMap(tending -> Stream.ofNullable(tending.work()))
                                .allMatch(work -> doesAlone(
                                        work, Departed.hands(placement).filter(Objects::nonNull)));
                };
    }

    private boolean doesAlone(String work, Stream<String> hands) {
        return hands.flatMap(key -> Stream.ofNullable(marked.get(key))).allMatch(person -> person.doesAlone(work));
    }
}

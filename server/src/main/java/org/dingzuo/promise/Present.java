package org.dingzuo.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Person;

/** Who and what is there, when, and for what.
 *  @param house the people and machines of the house, by key: the plan also knows those who have left it
 *  @param hours when each of them is there, by key
 *  @param marked by key, those for whom marks are kept */
record Present(Set<String> house, Map<String, List<Window>> hours, Map<String, Person> marked) {

    static Present of(Page page) {
        var house = Stream.concat(
                        page.workforce().people().stream()
                                .map(person -> person.id().value()),
                        page.workforce().machines().stream()
                                .map(machine -> machine.id().value()))
                .map(UUID::toString)
                .collect(Collectors.toSet());
        var hours = new HashMap<String, List<Window>>();
        page.snapshot().people().forEach(person -> hours.put(person.key(), person.free()));
        page.snapshot().machines().forEach(machine -> hours.put(machine.key(), machine.open()));
        var marked = page.workforce().people().stream()
                .filter(person -> person.alone() != null)
                .collect(Collectors.toMap(person -> person.id().value().toString(), Function.identity()));
        return new Present(house, hours, marked);
    }

    boolean isThere(Placement placement) {
        return Stream.concat(Departed.hands(placement), Stream.ofNullable(placement.machine()))
                .filter(Objects::nonNull)
                .allMatch(house::contains);
    }

    /** Whether its maker and its machine are there for all that is left of it. */
    boolean canGoOn(Placement placement, int now) {
        return Stream.of(Optional.ofNullable(placement.person()), Optional.ofNullable(placement.machine()))
                .flatMap(Optional::stream)
                .allMatch(key -> placement.parts().stream()
                        .allMatch(part ->
                                cover(hours.getOrDefault(key, List.of()), Math.max(part.from(), now), part.until())));
    }

    private static boolean cover(List<Window> hours, int from, int until) {
        var there = hours.stream()
                .mapToInt(open -> Math.max(0, Math.min(open.until(), until) - Math.max(open.from(), from)))
                .sum();
        return there >= until - from;
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

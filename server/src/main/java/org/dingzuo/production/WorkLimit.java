package org.dingzuo.production;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** At most so many minutes of hands may be begun and not finished. What drying and kilns do is nobody's hands and is not counted.
 *  @param minutes planned ones, at least 1 */
public record WorkLimit(Scope scope, int minutes) {

    /** Whose or which begun work is counted. */
    public sealed interface Scope {
        record Everything() implements Scope {}

        /** @param kind as {@link Task#kindOfStep} */
        record OfStep(String kind) implements Scope {}

        /** @param person id, as text */
        record OfPerson(String person) implements Scope {}

        default boolean counts(Task task, @Nullable String person) {
            return switch (this) {
                case Everything() -> true;
                case OfStep(var kind) -> kind.equals(task.kindOfStep());
                case OfPerson(var whose) -> whose.equals(person);
            };
        }
    }

    /** A limit and what is begun below it.
     *  @param begun steps in hand, the longest in hand first */
    public record Filled(WorkLimit limit, List<Task> begun) {
        public Filled {
            begun = List.copyOf(begun);
        }

        /** Planned minutes of what is begun. */
        public int used() {
            return begun.stream().mapToInt(Task::plannedMinutes).sum();
        }

        /** Whether so many more are too many. Whoever has nothing in hand may begin, however long it takes. */
        boolean isTooSmallFor(int more) {
            return !begun.isEmpty() && used() + more > limit.minutes();
        }
    }
}

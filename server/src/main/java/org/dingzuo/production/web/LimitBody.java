package org.dingzuo.production.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.Language;
import org.dingzuo.production.Task;
import org.dingzuo.production.WorkLimit;
import org.dingzuo.production.WorkLimit.Scope;
import org.dingzuo.production.WorkLimits;
import org.jspecify.annotations.Nullable;

/** A limit of what may be begun and not finished, as it goes over the wire. Minutes are planned minutes of hands.
 *  @param scope EVERYTHING, STEP or PERSON
 *  @param subject {@code all}, the kind of step, or the person's id
 *  @param name of the kind of step or the person; null: of everything, or it is gone
 *  @param used of what is begun below it
 *  @param begun what could be finished first, the longest in hand first */
record LimitBody(String scope, String subject, @Nullable String name, int minutes, int used, List<Begun> begun) {
    static final String ALL = "all";

    record Begun(UUID order, String orderNumber, int line, String step, String label, String design, int minutes) {
        static Begun of(Task task, Language language) {
            return new Begun(
                    task.key().order().value(),
                    task.orderNumber(),
                    task.key().line(),
                    task.key().step(),
                    task.label().in(language),
                    task.design().in(language),
                    task.plannedMinutes());
        }
    }

    /** What was begun beyond a limit all the same, and why. */
    record Beyond(
            UUID order,
            String step,
            String scope,
            @Nullable String name,
            int used,
            int adds,
            int minutes,
            String reason,
            OffsetDateTime at) {}

    /** @param begunMinutes of all that hands have begun and not finished */
    record Standing(int begunMinutes, List<LimitBody> limits, List<Beyond> lately) {}

    /** @param names of kinds of steps and of people */
    record Words(Map<String, String> names, Language language, ZoneId zone) {
        Standing standing(WorkLimits.Standing standing) {
            return new Standing(
                    standing.begun().stream().mapToInt(Task::plannedMinutes).sum(),
                    standing.limits().stream().map(this::limit).toList(),
                    standing.lately().stream().map(this::beyond).toList());
        }

        LimitBody limit(WorkLimit.Filled filled) {
            var scope = filled.limit().scope();
            return new LimitBody(
                    nameOf(scope),
                    subjectOf(scope),
                    names.get(subjectOf(scope)),
                    filled.limit().minutes(),
                    filled.used(),
                    filled.begun().stream()
                            .map(task -> Begun.of(task, language))
                            .toList());
        }

        private Beyond beyond(WorkLimits.Beyond beyond) {
            var scope = beyond.limit().scope();
            return new Beyond(
                    beyond.key().order().value(),
                    beyond.key().step(),
                    nameOf(scope),
                    names.get(subjectOf(scope)),
                    beyond.used(),
                    beyond.adds(),
                    beyond.limit().minutes(),
                    beyond.reason(),
                    beyond.at().atZone(zone).toOffsetDateTime());
        }
    }

    private static String nameOf(Scope scope) {
        return switch (scope) {
            case Scope.Everything() -> "EVERYTHING";
            case Scope.OfStep ofStep -> "STEP";
            case Scope.OfPerson ofPerson -> "PERSON";
        };
    }

    private static String subjectOf(Scope scope) {
        return switch (scope) {
            case Scope.Everything() -> ALL;
            case Scope.OfStep(var kind) -> kind;
            case Scope.OfPerson(var person) -> person;
        };
    }
}

package org.dingzuo.production;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much may be begun and not finished. Whoever would begin more finishes something first, or says why not. Beginnings of a studio
 *  take turns, so that of two at once the second sees the first. */
@Service
@Transactional
public class WorkLimits {
    /** What is told later than this has happened: it is counted, not refused. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private static final int LATEST = 20;

    private final WorkLimitStore store;
    private final WorkStore works;
    private final Tasks tasks;
    private final Audit audit;

    WorkLimits(WorkLimitStore store, WorkStore works, Tasks tasks, Audit audit) {
        this.store = store;
        this.works = works;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** What was begun beyond a limit all the same.
     *  @param used planned minutes that were in hand then
     *  @param adds those of the step */
    public record Beyond(StepKey key, WorkLimit limit, int used, int adds, String reason, Instant at) {}

    /** @param begun all hands' work that is begun and not finished
     *  @param lately the latest first */
    public record Standing(List<Task> begun, List<WorkLimit.Filled> limits, List<Beyond> lately) {}

    /** What is in hand counts, whoever began it and whenever. */
    @Transactional(readOnly = true)
    public Standing standing() {
        var studio = StudioScope.studio();
        var begun = begun();
        var limits =
                store.all(studio).stream().map(limit -> filled(limit, begun)).toList();
        return new Standing(begun, limits, store.beyond(studio, LATEST));
    }

    /** In the place of the one for the same; what is in hand beyond it may be finished. */
    public void set(WorkLimit limit) {
        var studio = StudioScope.studio();
        store.set(studio, limit);
        audit.note("work-limit.set", "studio", studio.value());
    }

    /** False when there is no such limit. */
    public boolean lift(WorkLimit.Scope scope) {
        var studio = StudioScope.studio();
        var lifted = store.lift(studio, scope);
        if (lifted) {
            audit.note("work-limit.lifted", "studio", studio.value());
        }
        return lifted;
    }

    /** The limits that beginning this step now would pass; in turn of the plan. */
    List<WorkLimit.Filled> passedBy(Task task, @Nullable PersonId person, Told told) {
        if (task.kind() != RoutingStep.Kind.ATTENDED || told.ago().compareTo(JUST_NOW) > 0) {
            return List.of();
        }
        var whose = person == null ? null : person.value().toString();
        var limits = store.all(StudioScope.studio()).stream()
                .filter(limit -> limit.scope().counts(task, whose))
                .toList();
        if (limits.isEmpty()) {
            return List.of();
        }
        var begun = begun();
        return limits.stream()
                .map(limit -> filled(limit, begun))
                .filter(filled -> filled.isTooSmallFor(task.plannedMinutes()))
                .toList();
    }

    /** Keeps why it was begun all the same. */
    void note(Task task, List<WorkLimit.Filled> passed, String reason, Instant at) {
        var studio = StudioScope.studio();
        passed.forEach(filled -> store.note(studio, task.key(), filled, task.plannedMinutes(), reason, at));
    }

    private List<Task> begun() {
        return tasks.inHand(works.ordersInHand(StudioScope.studio()));
    }

    private static WorkLimit.Filled filled(WorkLimit limit, List<Task> begun) {
        return new WorkLimit.Filled(
                limit,
                begun.stream()
                        .filter(task -> limit.scope().counts(task, whose(task)))
                        .toList());
    }

    private static @Nullable String whose(Task task) {
        var work = task.work();
        var person = work == null ? null : work.person();
        return person == null ? null : person.value().toString();
    }
}

package org.dingzuo.studio;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Accounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each helper has learnt. As long as any mark is kept for somebody, the plan gives them only what they do {@link Rung#ALONE}; for whom
 *  none is kept, nothing changes. Promised work is never moved from here: what a mark taken back puts at risk is the plan's to say. */
@Service
@Transactional
public class Training {
    private final TrainingStore store;
    private final PersonStore people;
    private final ProfileStore profiles;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Training(
            TrainingStore store,
            PersonStore people,
            ProfileStore profiles,
            Accounts accounts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.profiles = profiles;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All who work here, with their marks. */
    @Transactional(readOnly = true)
    public List<Learner> learners() {
        var studio = StudioScope.studio();
        var rows = store.all(studio);
        var markers = accounts.accounts(
                rows.stream().flatMap(row -> Stream.ofNullable(row.by())).collect(Collectors.toSet()));
        var marks = new HashMap<PersonId, Map<String, Mark>>();
        for (var row : rows) {
            var by = row.by() == null ? null : markers.get(row.by());
            marks.computeIfAbsent(row.person(), person -> new HashMap<>())
                    .put(
                            row.work(),
                            new Mark(row.work(), row.rung(), by == null ? null : by.name(), row.at(), row.version()));
        }
        return people.people(studio).stream()
                .map(person -> new Learner(person.id(), person.name(), marks.getOrDefault(person.id(), Map.of())))
                .toList();
    }

    /** @param work a kind of it that this studio does
     *  @param seen version of the mark that was read; 0: there was none */
    public Change mark(PersonId person, String work, Rung rung, long seen) {
        var studio = StudioScope.studio();
        if (!people.works(studio, person)) {
            return new Change.Unknown();
        }
        var by = Caller.current().map(Caller::account).orElse(null);
        var next = store.put(studio, new TrainingStore.Row(person, work, rung, by, clock.instant(), seen));
        if (next.isEmpty()) {
            return new Change.Stale();
        }
        changed("person.marked", person);
        return new Change.Made(next.get());
    }

    /** From now on no marks are kept: whatever it is may be left to this person again.
     *  @return whether there were any */
    public boolean forget(PersonId person) {
        var any = store.delete(StudioScope.studio(), person);
        if (any) {
            changed("person.unmarked", person);
        }
        return any;
    }

    private void changed(String act, PersonId person) {
        profiles.bumpCalendar(StudioScope.studio());
        audit.note(act, "person", person.value());
        events.publishEvent(new StudioChanged(StudioScope.studio()));
    }
}

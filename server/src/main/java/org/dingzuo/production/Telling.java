package org.dingzuo.production;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** Once and in order: an act that was told before is answered with how its step stands, one that comes late counts from when it
 *  happened, but never from before the last thing that happened to its step. Asked under the lock that the act takes anyway. */
@Component
class Telling {
    private final ActStore acts;
    private final WorkStore works;
    private final Clock clock;

    Telling(ActStore acts, WorkStore works, Clock clock) {
        this.acts = acts;
        this.works = works;
        this.clock = clock;
    }

    /** Empty when it is new. */
    Optional<FloorOutcome> before(Told told, ActStore.Kind kind, StepKey key) {
        return Optional.ofNullable(told.act())
                .flatMap(act -> acts.find(StudioScope.studio(), act))
                .map(known -> known.equals(new ActStore.Act(kind, key)) ? standing(key) : new FloorOutcome.ActTaken());
    }

    /** When it happened, as far as the step's row lets it. */
    Instant moment(Told told, Optional<Work> work) {
        var said = clock.instant().minus(told.ago());
        return work.map(Work::actedAt).filter(said::isBefore).orElse(said);
    }

    /** In the transaction of the act, after it was done. */
    FloorOutcome done(Told told, ActStore.Kind kind, StepKey key, Instant moment) {
        var act = told.act();
        if (act != null) {
            acts.note(StudioScope.studio(), act, new ActStore.Act(kind, key), moment, latest(moment));
        }
        return standing(key);
    }

    private Instant latest(Instant moment) {
        var now = clock.instant();
        return moment.isAfter(now) ? moment : now;
    }

    private FloorOutcome standing(StepKey key) {
        return new FloorOutcome.Done(works.lock(StudioScope.studio(), key).orElseThrow());
    }
}

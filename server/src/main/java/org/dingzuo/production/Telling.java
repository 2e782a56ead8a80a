package org.dingzuo.production;

import java.time.Instant;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** An act on a step, told once and in order: one that was told before is answered with how its step stands, one that comes late never
 *  counts from before the last thing that happened to its step. Asked under the lock that the act takes anyway. */
@Component
class Telling {
    private final Once once;
    private final WorkStore works;

    Telling(Once once, WorkStore works) {
        this.once = once;
        this.works = works;
    }

    enum Kind {
        START,
        PAUSE,
        FINISH,
        PHOTOGRAPH
    }

    /** Empty when it is new. */
    Optional<FloorOutcome> before(Told told, Kind kind, StepKey key) {
        return switch (once.known(told, act(kind, key))) {
            case NEW -> Optional.empty();
            case DONE -> Optional.of(standing(key));
            case ANOTHER -> Optional.of(new FloorOutcome.ActTaken());
        };
    }

    /** When it happened, as far as the step's row lets it. */
    Instant moment(Told told, Optional<Work> work) {
        return once.moment(told, work.map(Work::actedAt).orElse(Instant.MIN));
    }

    /** In the transaction of the act, after it was done. */
    FloorOutcome done(Told told, Kind kind, StepKey key, Instant moment) {
        once.note(told, act(kind, key), moment);
        return standing(key);
    }

    private static String act(Kind kind, StepKey key) {
        return kind + " " + key.order().value() + "/" + key.line() + "/" + key.step();
    }

    private FloorOutcome standing(StepKey key) {
        return new FloorOutcome.Done(works.lock(StudioScope.studio(), key).orElseThrow());
    }
}

package org.dingzuo.campaign.cycle;

import java.time.Duration;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Component;

/** Looks back on a round. How long its pieces really took is told by whoever keeps the clocks of the floor. */
@Component
class Reviewing {
    private final PlaceStore places;
    private final Votes votes;
    private final Promises promises;
    private final WorkedTime clocks;

    Reviewing(PlaceStore places, Votes votes, Promises promises, WorkedTime clocks) {
        this.places = places;
        this.votes = votes;
        this.promises = promises;
        this.clocks = clocks;
    }

    Review of(Cycle cycle) {
        var studio = StudioScope.studio();
        var standing = places.standing(studio, cycle.id());
        var kept = promises.keptOf(standing);
        var soldOut = cycle.soldOutAt();
        var opened = cycle.times().bookAt();
        var timed = clocks.of(standing);
        var wasTimed = timed.planned() > 0;
        return Review.of(new Review.Facts(
                cycle.places(),
                cycle.minutes(),
                votes.tally(cycle.id()).people(),
                places.everTaken(studio, cycle.id()),
                standing.size(),
                cycle.left(),
                soldOut == null ? null : hours(Duration.between(opened, soldOut)),
                hours(Duration.between(opened, cycle.times().makeAt())),
                kept.shipped(),
                kept.kept(),
                wasTimed ? timed.planned() : cycle.minutesTaken(),
                wasTimed ? timed.real() : null));
    }

    private static int hours(Duration span) {
        return Math.toIntExact(span.toHours());
    }
}

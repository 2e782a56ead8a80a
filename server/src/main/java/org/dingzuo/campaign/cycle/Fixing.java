package org.dingzuo.campaign.cycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dingzuo.campaign.HeaviestPiece;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.promise.Because;
import org.dingzuo.promise.ReservationOutcome;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.promise.WorkLine;
import org.springframework.stereotype.Component;

/** Fixes a round's line-up: reserves its time in the window, settles the votes' money. In turn of the plan. */
@Component
class Fixing {
    private final CycleStore store;
    private final Designs designs;
    private final ReservedTime time;
    private final VoteHolds holds;
    private final Clock clock;

    Fixing(CycleStore store, Designs designs, ReservedTime time, VoteHolds holds, Clock clock) {
        this.store = store;
        this.designs = designs;
        this.time = time;
        this.holds = holds;
        this.clock = clock;
    }

    /** @param places by design, each at least 1
     *  @param lost why the others are not in, by design */
    FixOutcome fix(Cycle cycle, Map<String, Integer> places, Map<String, LineUp.Lost> lost) {
        if (cycle.phase() != Phase.FIX || cycle.isFixed()) {
            return new FixOutcome.NotNow(cycle.phase());
        }
        var chosen = new ArrayList<PublishedDesign>();
        for (var slug : places.keySet()) {
            var design = cycle.entry(slug).flatMap(entry -> designs.onSale(slug));
            if (design.isEmpty()) {
                return new FixOutcome.UnknownDesign(slug);
            }
            chosen.add(design.get());
        }
        return switch (HeaviestPiece.of(chosen)) {
            case HeaviestPiece.Outcome.MadeDifferently(var step) -> new FixOutcome.MadeDifferently(step);
            case HeaviestPiece.Outcome.Found(var piece) -> {
                var wished = Math.min(
                        cycle.places(),
                        places.values().stream().mapToInt(Integer::intValue).sum());
                var reserved = reserve(cycle, new WorkLine(piece, 1), wished);
                if (reserved instanceof FixOutcome.Fixed(var many)) {
                    write(cycle, many, chosen, places, lost);
                }
                yield reserved;
            }
        };
    }

    /** As many pieces as can leave by the round's day. */
    private FixOutcome reserve(Cycle cycle, WorkLine piece, int wished) {
        var from =
                cycle.times().makeAt().isAfter(clock.instant()) ? cycle.times().makeAt() : clock.instant();
        var because = new Because("booked-out", Map.of("until", cycle.shipBy().toString()));
        for (int many = wished; many > 0; many--) {
            switch (time.reserve(cycle.id().value(), piece, many, from, cycle.shipBy())) {
                case ReservationOutcome.Reserved reserved -> {
                    return new FixOutcome.Fixed(many);
                }
                case ReservationOutcome.OnlyLater later -> {}
                case ReservationOutcome.NoTime(var binding) -> because = binding;
            }
        }
        return new FixOutcome.NoTime(because);
    }

    private void write(
            Cycle cycle,
            int many,
            List<PublishedDesign> chosen,
            Map<String, Integer> places,
            Map<String, LineUp.Lost> lost) {
        var studio = StudioScope.studio();
        store.setCaps(studio, cycle.id(), many, cycle.minutes());
        for (var entry : cycle.designs()) {
            var lightest = chosen.stream()
                    .filter(design -> design.slug().equals(entry.design()))
                    .mapToInt(Fixing::lightest)
                    .sum();
            var given = places.getOrDefault(entry.design(), 0);
            store.fix(
                    studio,
                    cycle.id(),
                    new Cycle.Entry(entry.design(), given, 0, lightest, given > 0 ? null : lost.get(entry.design())));
        }
        holds.keepOnly(cycle.id(), places.keySet());
    }

    /** No configuration of it takes fewer hands-on minutes. */
    private static int lightest(PublishedDesign design) {
        return design.blueprint().routing().stream()
                .filter(step -> step.kind() == RoutingStep.Kind.ATTENDED && step.when() == null)
                .mapToInt(step -> Math.max(
                        1,
                        step.minutes()
                                + step.extraMinutes().values().stream()
                                        .mapToInt(extra -> Math.min(0, extra))
                                        .sum()))
                .sum();
    }
}

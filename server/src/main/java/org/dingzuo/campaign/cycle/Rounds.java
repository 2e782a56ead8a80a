package org.dingzuo.campaign.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Makes rounds out of the rule, one after the other. */
@Component
class Rounds {
    private final CycleStore store;
    private final Studios studios;
    private final StudioJobs jobs;
    private final Clock clock;

    Rounds(CycleStore store, Studios studios, StudioJobs jobs, Clock clock) {
        this.store = store;
        this.studios = studios;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The round that this day lies in. @param places of it, and {@code minutes}, usually the rule's */
    CycleId make(CycleRule rule, int number, LocalDate day, List<String> designs, int places, int minutes) {
        var round = rule.calendar().roundOf(day);
        var times = round.times(rule.opens(), studios.profile().zone());
        var cycle = new Cycle(
                new CycleId(Ids.next(clock)),
                number,
                named(rule.name(), number),
                Phase.AHEAD,
                false,
                times,
                round.review().minusDays(1),
                places,
                0,
                minutes,
                0,
                designs.stream()
                        .map(design -> new Cycle.Entry(design, 0, 0, 0, null))
                        .toList(),
                null,
                null,
                1);
        store.insert(StudioScope.studio(), cycle);
        jobs.at(times.teaseAt(), TurnCycle.NAME, cycle.id().value());
        return cycle.id();
    }

    /** The one after this, by the caps that its review proposed; the designs that nobody could book are shown again. */
    void makeNext(CycleRule rule, Cycle cycle) {
        var review = cycle.review();
        var again = cycle.designs().stream()
                .filter(each -> !each.isChosen())
                .map(Cycle.Entry::design)
                .toList();
        make(
                rule,
                cycle.number() + 1,
                LocalDate.ofInstant(cycle.times().endsAt(), studios.profile().zone()),
                again,
                review == null ? rule.places() : review.nextPlaces(),
                review == null ? rule.minutes() : review.nextMinutes());
    }

    private static Words named(Words name, int number) {
        return new Words(name.byLanguage().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey(), each -> switch (each.getKey()) {
                    case ZH_CN -> each.getValue() + " · 第 " + number + " 期";
                    case EN -> each.getValue() + " · round " + number;
                })));
    }
}

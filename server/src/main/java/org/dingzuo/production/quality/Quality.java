package org.dingzuo.production.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.newday.NewDates;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Remake;
import org.dingzuo.production.RemakeOutcome;
import org.dingzuo.production.Remakes;
import org.dingzuo.production.Task;
import org.dingzuo.production.load.Loads;
import org.dingzuo.production.quality.Defect.Found;
import org.dingzuo.production.quality.Defect.Lesson;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk for what did not turn out well. */
@Service
@Transactional
public class Quality {
    private static final Duration LOOKED_AT = Duration.ofDays(365);
    private static final int MOST_LOOKED_AT = 300;

    private final DefectStore store;
    private final Floor floor;
    private final Remakes remakes;
    private final Orders orders;
    private final NewDates newDates;
    private final Materials materials;
    private final Loads loads;
    private final Promises promises;
    private final Clock clock;

    Quality(
            DefectStore store,
            Floor floor,
            Remakes remakes,
            Orders orders,
            NewDates newDates,
            Materials materials,
            Loads loads,
            Promises promises,
            Clock clock) {
        this.store = store;
        this.floor = floor;
        this.remakes = remakes;
        this.orders = orders;
        this.newDates = newDates;
        this.materials = materials;
        this.loads = loads;
        this.promises = promises;
        this.clock = clock;
    }

    /** Of the last year, the newest first; at most three hundred. */
    @Transactional(readOnly = true)
    public List<Defect> found() {
        return store.since(StudioScope.studio(), clock.instant().minus(LOOKED_AT), MOST_LOOKED_AT);
    }

    /** Of one design in the last year, by the kind of step and the cause; the most pieces first. */
    @Transactional(readOnly = true)
    public List<Recurring> recurring(DesignId design) {
        return store.recurring(StudioScope.studio(), design, clock.instant().minus(LOOKED_AT));
    }

    /** What its remedy would mean for the promise. Changes nothing.
     *  @return {@link DefectOutcome.Outlook}, or why not */
    @Transactional(readOnly = true)
    public DefectOutcome outlook(Found found) {
        return remake(found)
                .map(remake -> outlook(remakes.outlook(List.of(remake))))
                .orElseGet(DefectOutcome.NoSuchStep::new);
    }

    /** Records it and plans its remedy, both or nothing.
     *  @param id its name, given by who tells it: told twice, it is recorded once
     *  @param noLaterThan as its finder was told that it would leave
     *  @param toBuyer why another day is asked for; read only when the promised one cannot be kept */
    public DefectOutcome record(UUID id, Found found, LocalDate noLaterThan, String toBuyer) {
        var turn = promises.takeTurn();
        var before = store.find(StudioScope.studio(), id);
        if (before.isPresent()) {
            return new DefectOutcome.Recorded(before.get());
        }
        var cause = task(found, found.causedAt());
        var seen = task(found, found.step().step());
        if (cause.isEmpty() || seen.filter(Quality::isBegun).isEmpty()) {
            return new DefectOutcome.NoSuchStep();
        }
        if (!isItsLot(found)) {
            return new DefectOutcome.NotItsLot();
        }
        return remake(found)
                .map(remake -> remedied(turn, id, found, cause.get(), remake, noLaterThan, toBuyer))
                .orElseGet(() -> kept(id, found, cause.get(), null));
    }

    private DefectOutcome remedied(
            Turn turn, UUID id, Found found, Task cause, Remake remake, LocalDate noLaterThan, String toBuyer) {
        var ahead = outlook(remakes.outlook(List.of(remake)));
        if (!(ahead instanceof DefectOutcome.Outlook outlook)) {
            return ahead;
        }
        if (outlook.leaves().isAfter(noLaterThan)) {
            return new DefectOutcome.OnlyLater(outlook.leaves());
        }
        if (!outlook.isKept() && toBuyer.isBlank()) {
            return new DefectOutcome.SayWhy(outlook.leaves());
        }
        var planned = outlook(remakes.plan(turn, List.of(remake)));
        if (!(planned instanceof DefectOutcome.Outlook)) {
            return planned;
        }
        if (!outlook.isKept()) {
            newDates.ask(found.step().order(), outlook.leaves(), toBuyer);
        }
        return kept(id, found, cause, outlook);
    }

    private static DefectOutcome outlook(RemakeOutcome outcome) {
        if (outcome instanceof RemakeOutcome.Planned(var redone)) {
            var only = redone.getFirst();
            var leaves = only.isKept() ? only.promised() : only.surely();
            return new DefectOutcome.Outlook(only.promised(), leaves == null ? only.promised() : leaves);
        }
        return new DefectOutcome.NotLikeThis(outcome);
    }

    private DefectOutcome kept(UUID id, Found found, Task cause, DefectOutcome.@Nullable Outlook outlook) {
        var work = cause.work();
        var person = found.person() == null && work != null ? work.person() : found.person();
        var defect = new Defect(
                id,
                designOf(found),
                new Found(
                        found.step(),
                        found.causedAt(),
                        found.cause(),
                        found.pieces(),
                        found.words(),
                        found.photo(),
                        person,
                        found.lot(),
                        found.machine(),
                        found.remedy()),
                cause.kindOfStep(),
                cause.begunBy().map(Sop.Ref::version).orElse(null),
                outlook == null ? null : outlook.promised(),
                outlook == null ? null : outlook.leaves(),
                clock.instant(),
                null);
        store.insert(StudioScope.studio(), defect);
        return new DefectOutcome.Recorded(defect);
    }

    /** Empty: it is kept as it is. */
    private static Optional<Remake> remake(Found found) {
        return switch (found.remedy()) {
            case KEPT -> Optional.empty();
            case REWORK -> Optional.of(new Remake(found.step(), found.pieces(), found.causedAt(), found.words()));
            case REMAKE -> Optional.of(new Remake(found.step(), found.pieces(), null, found.words()));
        };
    }

    private Optional<Task> task(Found found, String step) {
        var key = found.cause(step);
        return floor.tasksOf(key.order()).stream()
                .filter(task -> task.key().equals(key))
                .findFirst();
    }

    private static boolean isBegun(Task task) {
        var work = task.work();
        return work != null && work.isBegun();
    }

    private boolean isItsLot(Found found) {
        var lot = found.lot();
        return lot == null
                || materials.usedBy(List.of(found.step().order().value())).stream()
                        .anyMatch(move -> move.lot().equals(lot))
                || loads.lotsOf(found.step().order()).contains(lot);
    }

    private DesignId designOf(Found found) {
        var order = orders.find(found.step().order()).orElseThrow();
        return order.offer().lines().get(found.step().line()).designId();
    }

    /** False when somebody said before what was learnt from it, or there is no such defect. */
    public boolean learn(UUID id, Lesson lesson) {
        return store.learn(StudioScope.studio(), id, lesson, clock.instant());
    }
}

package org.dingzuo.production.sample;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.EditOutcome;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.TrialOutcome;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.production.Once;
import org.dingzuo.production.Told;
import org.dingzuo.production.sample.Sample.State;
import org.dingzuo.promise.ReservationOutcome;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.promise.WorkLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The desk for samples. Its lock order: the plan's row, items, the sample's row. */
@Service
@Transactional
public class Samples {
    private final SampleStore store;
    private final Drafts drafts;
    private final ReservedTime time;
    private final SampleMaterial shelf;
    private final Once once;
    private final Audit audit;
    private final Clock clock;

    Samples(
            SampleStore store,
            Drafts drafts,
            ReservedTime time,
            SampleMaterial shelf,
            Once once,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.time = time;
        this.shelf = shelf;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of one design, the newest first; at most twenty. */
    @Transactional(readOnly = true)
    public List<Sample> of(DesignId design) {
        return store.of(studio(), design);
    }

    /** Those in the making. */
    @Transactional(readOnly = true)
    public List<Sample> open() {
        return store.open(studio());
    }

    /** Begins the simplest piece of the draft as it is now: takes its material from the shelf and sets time aside for it, where there is
     *  any; a full plan stops nobody from trying something out. */
    public SampleOutcome begin(DesignId design) {
        return switch (drafts.tryOut(design, null)) {
            case TrialOutcome.Unknown() -> new SampleOutcome.NoSuchDesign();
            case TrialOutcome.Incomplete(var missing) -> new SampleOutcome.Incomplete(missing);
            case TrialOutcome.Judged(var slug, var verdict) ->
                verdict instanceof Makeability.Makeable(var item)
                        ? begin(design, item)
                        : new SampleOutcome.Incomplete(List.of());
        };
    }

    private SampleOutcome begin(DesignId design, MakeableItem item) {
        time.takeTurn();
        var now = clock.instant();
        var id = Ids.next(clock);
        if (!store.insert(studio(), new Sample(id, design, State.OPEN, steps(item), null, now, null, null, "", null))) {
            return new SampleOutcome.OpenAlready();
        }
        var missing = shelf.take(id, item);
        if (!missing.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new SampleOutcome.MaterialShort(missing);
        }
        if (time.reserve(id, new WorkLine(item, 1), 1, now, null) instanceof ReservationOutcome.Reserved(var day)) {
            store.readyBy(studio(), id, day);
        }
        audit.note("sample.begun", "design", design.value());
        return done(id);
    }

    private static List<Sample.Step> steps(MakeableItem item) {
        return item.steps().stream()
                .map(step ->
                        new Sample.Step(step.key(), step.name(), step.kind(), item.minutes(step), step.after(), null))
                .toList();
    }

    /** Runs the clock of a step. */
    public SampleOutcome start(UUID sample, String step, Told told) {
        return onStep(new Act("start", sample, step), told, (known, moment) -> {
            var first = known.steps().stream()
                    .filter(each -> each.key().equals(step))
                    .flatMap(each -> each.after().stream())
                    .filter(known.open()::contains)
                    .toList();
            if (!first.isEmpty()) {
                return new SampleOutcome.NotYet(first);
            }
            return store.start(studio(), sample, step, moment) ? null : new SampleOutcome.WrongMoment();
        });
    }

    public SampleOutcome pause(UUID sample, String step, Told told) {
        return stop(new Act("pause", sample, step), told, false);
    }

    /** What waits or lies in a machine is done without ever being begun. */
    public SampleOutcome finish(UUID sample, String step, Told told) {
        return stop(new Act("finish", sample, step), told, true);
    }

    private SampleOutcome stop(Act act, Told told, boolean done) {
        return onStep(
                act,
                told,
                (known, moment) -> store.stop(studio(), act.sample(), act.step(), done, moment)
                        ? null
                        : new SampleOutcome.WrongMoment());
    }

    /** What is done to a step. */
    private record Act(String what, UUID sample, String step) {}

    /** Null: it was done. */
    private interface Doing {
        @Nullable
        SampleOutcome act(Sample known, Instant moment);
    }

    private SampleOutcome onStep(Act act, Told told, Doing doing) {
        var known = store.lock(studio(), act.sample()).orElse(null);
        if (known == null) {
            return new SampleOutcome.NoSuchSample();
        }
        if (known.steps().stream().noneMatch(each -> each.key().equals(act.step()))) {
            return new SampleOutcome.NoSuchStep();
        }
        var name = act.what() + " " + act.sample() + "/" + act.step();
        var before = once.known(told, name);
        if (before != Once.Known.NEW) {
            return before == Once.Known.DONE ? done(act.sample()) : new SampleOutcome.ActTaken();
        }
        if (known.state() != State.OPEN) {
            return new SampleOutcome.WrongMoment();
        }
        var moment = once.moment(told, known.beganAt());
        var refused = doing.act(known, moment);
        if (refused != null) {
            return refused;
        }
        once.note(told, name, moment);
        return done(act.sample());
    }

    /** Passes it, with the photo that proves it, or does not; the time that is left of it is free again. */
    public SampleOutcome judge(UUID sample, Verdict verdict, Told told) {
        if (!store.knows(studio(), sample)) {
            return new SampleOutcome.NoSuchSample();
        }
        time.takeTurn();
        var known = store.lock(studio(), sample).orElse(null);
        if (known == null) {
            return new SampleOutcome.NoSuchSample();
        }
        var name = "judge " + sample + " " + verdict.passed();
        var before = once.known(told, name);
        if (before != Once.Known.NEW) {
            return before == Once.Known.DONE ? done(sample) : new SampleOutcome.ActTaken();
        }
        if (verdict.passed() && known.state() == State.OPEN && !known.open().isEmpty()) {
            return new SampleOutcome.NotYet(known.open());
        }
        var moment = once.moment(told, known.beganAt());
        if (!store.judge(studio(), sample, verdict, moment)) {
            return new SampleOutcome.WrongMoment();
        }
        once.note(told, name, moment);
        time.close(sample);
        audit.note(
                verdict.passed() ? "sample.passed" : "sample.failed",
                "design",
                known.design().value());
        return done(sample);
    }

    /** Its maker's word that the design was made before.
     *  @param minutes hands-on, of one piece */
    public SampleOutcome say(DesignId design, int minutes) {
        if (drafts.find(design).isEmpty()) {
            return new SampleOutcome.NoSuchDesign();
        }
        var id = Ids.next(clock);
        store.insert(
                studio(),
                new Sample(
                        id, design, State.SAID, List.of(), null, clock.instant(), minutes, null, "", clock.instant()));
        audit.note("sample.said", "design", design.value());
        return done(id);
    }

    /** Writes into the draft what the sample's hands really took, step by step. What was sold keeps its revision.
     *  @param seen version of the draft that the minutes were compared with */
    public SampleOutcome adopt(UUID sample, long seen) {
        var known = store.lock(studio(), sample).orElse(null);
        if (known == null) {
            return new SampleOutcome.NoSuchSample();
        }
        var design = drafts.find(known.design()).orElse(null);
        if (design == null || known.state() == State.OPEN) {
            return new SampleOutcome.WrongMoment();
        }
        var minutes = new HashMap<String, Integer>();
        design.draft().routing().forEach(step -> timed(known, step).ifPresent(time -> minutes.put(step.key(), time)));
        var draft = design.draft().taking(minutes);
        return drafts.edit(known.design(), draft, seen) instanceof EditOutcome.Done
                ? done(sample)
                : new SampleOutcome.Stale();
    }

    /** What the step says when it is to take what the sample took: the choices of the sample keep what they add. */
    private static Optional<Integer> timed(Sample sample, RoutingStep step) {
        return sample.steps().stream()
                .filter(each -> each.key().equals(step.key()) && each.kind() == RoutingStep.Kind.ATTENDED)
                .filter(each -> each.minutes() > 0)
                .map(each -> Math.max(1, step.minutes() + each.minutes() - each.planned()))
                .findFirst();
    }

    private SampleOutcome done(UUID sample) {
        return new SampleOutcome.Done(store.lock(studio(), sample).orElseThrow());
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}

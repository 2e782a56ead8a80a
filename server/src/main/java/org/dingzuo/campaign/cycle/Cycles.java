package org.dingzuo.campaign.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's desk for cycles. Buyers come through {@link Votes} and {@code Bookings}. */
@Service
@Transactional
public class Cycles {
    private final CycleStore store;
    private final Gates gates;
    private final Proposing proposing;
    private final Fixing fixing;
    private final Turning turning;
    private final Rounds rounds;
    private final ReservedTime time;
    private final Designs designs;
    private final Studios studios;
    private final StudioJobs jobs;
    private final Audit audit;
    private final Clock clock;

    Cycles(
            CycleStore store,
            Gates gates,
            Proposing proposing,
            Fixing fixing,
            Turning turning,
            Rounds rounds,
            ReservedTime time,
            Designs designs,
            Studios studios,
            StudioJobs jobs,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.gates = gates;
        this.proposing = proposing;
        this.fixing = fixing;
        this.turning = turning;
        this.rounds = rounds;
        this.time = time;
        this.designs = designs;
        this.studios = studios;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface EditOutcome {
        record Done() implements EditOutcome {}

        record UnknownDesign(String design) implements EditOutcome {}

        /** The phase does not allow it any more. */
        record NotNow(Phase phase) implements EditOutcome {}

        /** Somebody changed it meanwhile. */
        record Stale() implements EditOutcome {}
    }

    @Transactional(readOnly = true)
    public Optional<CycleRule> rule() {
        return store.rule(StudioScope.studio());
    }

    /** Rounds that there are keep their days. False when it is no longer the version that was seen. */
    public boolean setRule(CycleRule rule) {
        var studio = StudioScope.studio();
        var set = store.setRule(studio, rule);
        if (set) {
            audit.note("cycle.rule-changed", "studio", studio.value());
        }
        return set;
    }

    /** Makes the first round, with these designs on show: the running one as long as it is teased, else the next. Empty when there is
     *  no rule, or a round that is not over. */
    public Optional<CycleId> begin(List<String> candidates) {
        var rule = rule();
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        time.takeTurn();
        var rows = all();
        if (rows.stream().anyMatch(each -> !each.phase().isOver())) {
            return Optional.empty();
        }
        var zone = studios.profile().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var round = rule.get().calendar().roundOf(today);
        var day = today.isBefore(round.fix()) ? today : round.next();
        var number = rows.stream().mapToInt(Cycle::number).max().orElse(0) + 1;
        var made = rounds.make(
                rule.get(),
                number,
                day,
                candidates,
                rule.get().places(),
                rule.get().minutes());
        turning.turn(made);
        audit.note("cycle.begun", "cycle", made.value());
        return Optional.of(made);
    }

    @Transactional(readOnly = true)
    public List<Cycle> all() {
        return store.all(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<Cycle> find(CycleId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** The gate that a round comes to next; empty: it is over. */
    @Transactional(readOnly = true)
    public Optional<Gate> gate(Cycle round) {
        return gates.next(round);
    }

    /** Designs on show and caps, as long as nothing is fixed. Designs change only before the votes are counted.
     *  @param seen the version that the maker read */
    public EditOutcome prepare(CycleId id, List<String> candidates, int places, int minutes, long seen) {
        var studio = StudioScope.studio();
        var round = store.lock(studio, id).orElseThrow();
        var same = round.designs().stream().map(Cycle.Entry::design).toList().equals(candidates);
        if (!round.phase().isBeforeBooking() || round.isFixed() || round.phase() == Phase.FIX && !same) {
            return new EditOutcome.NotNow(round.phase());
        }
        var unknown = candidates.stream()
                .filter(slug -> designs.onSale(slug).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return new EditOutcome.UnknownDesign(unknown.get());
        }
        if (!store.bump(studio, id, seen)) {
            return new EditOutcome.Stale();
        }
        if (!same) {
            store.setCandidates(studio, id, candidates);
        }
        store.setCaps(studio, id, places, minutes);
        jobs.move(round.times().leaves(round.phase()).orElseThrow(), TurnCycle.NAME, id.value());
        audit.note("cycle.prepared", "cycle", id.value());
        return new EditOutcome.Done();
    }

    /** The best line-up as things stand, and what it takes. */
    @Transactional(readOnly = true)
    public LineUp.Proposal propose(Cycle round) {
        var question = proposing.ask(round, rule().orElseThrow());
        return LineUp.propose(question.candidates(), question.limits());
    }

    /** What another choice would take. */
    @Transactional(readOnly = true)
    public List<LineUp.Use> effect(Cycle round, Map<String, Integer> places) {
        var question = proposing.ask(round, rule().orElseThrow());
        return LineUp.uses(question.candidates(), question.limits(), places);
    }

    /** Fixes the line-up and reserves its time; booking opens at its hour. */
    public FixOutcome fix(CycleId id, Map<String, Integer> places) {
        time.takeTurn();
        var round = store.lock(StudioScope.studio(), id).orElseThrow();
        var question = proposing.ask(round, rule().orElseThrow());
        var best = LineUp.propose(question.candidates(), question.limits());
        var fixed = fixing.fix(round, places, best.lost());
        if (fixed instanceof FixOutcome.Fixed) {
            turning.turn(id);
            audit.note("cycle.line-up-fixed", "cycle", id.value());
        }
        return fixed;
    }

    /** Takes it as far as the clock and its gates let it, as its job does. Harmless at any time. */
    public void wake(CycleId id) {
        turning.turn(id);
    }

    /** While it rests no phase turns and nobody books; votes and places stay as they are. */
    public void pause(CycleId id, boolean paused) {
        time.takeTurn();
        if (store.pause(StudioScope.studio(), id, paused)) {
            audit.note(paused ? "cycle.paused" : "cycle.resumed", "cycle", id.value());
        }
        if (!paused) {
            turning.turn(id);
            turning.again(id).ifPresent(due -> jobs.move(due, TurnCycle.NAME, id.value()));
        }
    }

    /** Leaves this round out; money put down for its designs goes back. */
    public EditOutcome skip(CycleId id) {
        time.takeTurn();
        var round = store.lock(StudioScope.studio(), id).orElseThrow();
        if (!turning.skip(round)) {
            return new EditOutcome.NotNow(round.phase());
        }
        audit.note("cycle.skipped", "cycle", id.value());
        return new EditOutcome.Done();
    }
}

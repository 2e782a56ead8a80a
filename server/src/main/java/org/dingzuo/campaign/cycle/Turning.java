package org.dingzuo.campaign.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.promise.ReservedTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a round's phases by the clock. Each phase hands its result to the next: the votes to the line-up, the line-up to the booking,
 *  the booked orders to the making, all of it to the review, and the review to the next round. */
@Service
@Transactional
class Turning {
    /** A gate that is shut is tried again. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final CycleStore store;
    private final Gates gates;
    private final Proposing proposing;
    private final Fixing fixing;
    private final VoteHolds holds;
    private final Reviewing reviewing;
    private final Rounds rounds;
    private final ReservedTime time;
    private final Clock clock;

    Turning(
            CycleStore store,
            Gates gates,
            Proposing proposing,
            Fixing fixing,
            VoteHolds holds,
            Reviewing reviewing,
            Rounds rounds,
            ReservedTime time,
            Clock clock) {
        this.store = store;
        this.gates = gates;
        this.proposing = proposing;
        this.fixing = fixing;
        this.holds = holds;
        this.reviewing = reviewing;
        this.rounds = rounds;
        this.time = time;
        this.clock = clock;
    }

    /** Takes the round as far as the clock and its gates let it. Harmless when it comes late or twice. */
    void turn(CycleId id) {
        time.takeTurn();
        var round = store.lock(StudioScope.studio(), id);
        while (round.isPresent() && isDue(round.get()) && step(round.get())) {
            round = store.find(StudioScope.studio(), id);
        }
    }

    /** When to look again; empty: never, it is over or rests. */
    @Transactional(readOnly = true)
    Optional<Instant> again(CycleId id) {
        return store.find(StudioScope.studio(), id)
                .filter(round -> !round.paused())
                .flatMap(round -> round.times().leaves(round.phase()))
                .map(due -> due.isAfter(clock.instant()) ? due : clock.instant().plus(PATIENCE));
    }

    private boolean isDue(Cycle round) {
        return !round.paused()
                && round.times()
                        .leaves(round.phase())
                        .filter(due -> !due.isAfter(clock.instant()))
                        .isPresent();
    }

    /** One phase on; false when its gate stays shut. */
    private boolean step(Cycle round) {
        return switch (round.phase()) {
            case AHEAD -> tease(round);
            case TEASE -> went(round, Phase.FIX);
            case FIX -> book(round);
            case BOOK -> make(round);
            case MAKE -> review(round);
            case REVIEW -> went(round, Phase.DONE);
            case DONE, SKIPPED -> false;
        };
    }

    /** A round that had nothing to show until its booking would have been over is left out. */
    private boolean tease(Cycle round) {
        if (gates.into(Phase.TEASE, round).isOpen()) {
            return went(round, Phase.TEASE);
        }
        return !clock.instant().isBefore(round.times().makeAt()) && skip(round);
    }

    /** What the maker fixed, else what is proposed. A round that could not be fixed in time is looked back on without having been
     *  booked. */
    private boolean book(Cycle round) {
        if (round.isFixed() || adopts(round)) {
            return went(round, Phase.BOOK);
        }
        if (clock.instant().isBefore(round.times().makeAt())) {
            return false;
        }
        holds.giveAllBack(round.id(), "vote-lost");
        return went(round, Phase.MAKE);
    }

    private boolean adopts(Cycle round) {
        if (!clock.instant().isBefore(round.times().makeAt())) {
            return false;
        }
        var question = proposing.ask(round, rule());
        var proposal = LineUp.propose(question.candidates(), question.limits());
        return !proposal.places().isEmpty()
                && fixing.fix(round, proposal.places(), proposal.lost()) instanceof FixOutcome.Fixed;
    }

    private boolean make(Cycle round) {
        time.close(round.id().value());
        holds.giveAllBack(round.id(), "vote-unspent");
        return went(round, Phase.MAKE);
    }

    private boolean review(Cycle round) {
        var review = reviewing.of(round);
        store.setReview(StudioScope.studio(), round.id(), review);
        rounds.makeNext(rule(), round.reviewed(review));
        return went(round, Phase.REVIEW);
    }

    /** Ends a round that was not booked yet; the rule makes the next. False when it is too late for that. */
    boolean skip(Cycle round) {
        if (!round.phase().isBeforeBooking() || round.isFixed()) {
            return false;
        }
        holds.giveAllBack(round.id(), "vote-skipped");
        rounds.makeNext(rule(), round);
        return went(round, Phase.SKIPPED);
    }

    private boolean went(Cycle round, Phase to) {
        store.turn(StudioScope.studio(), round.id(), to);
        return true;
    }

    private CycleRule rule() {
        return store.rule(StudioScope.studio()).orElseThrow();
    }
}

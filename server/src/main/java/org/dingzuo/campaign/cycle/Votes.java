package org.dingzuo.campaign.cycle;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dingzuo.campaign.cycle.VoteStore.State;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk for votes while a round is teased. Nobody needs an account. */
@Service
@Transactional
public class Votes {
    private final CycleStore cycles;
    private final VoteStore store;
    private final VoteHolds holds;
    private final Payments payments;
    private final VoterMarks marks;
    private final Clock clock;

    Votes(CycleStore cycles, VoteStore store, VoteHolds holds, Payments payments, VoterMarks marks, Clock clock) {
        this.cycles = cycles;
        this.store = store;
        this.holds = holds;
        this.payments = payments;
        this.marks = marks;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Counted() implements Outcome {}

        /** @param paid false: {@code payment} waits for its money */
        record PutDown(PaymentId payment, Money amount, boolean paid) implements Outcome {}

        /** Another browser has voted with this phone: that ballot stands, and only it may change it. */
        record PhoneVoted() implements Outcome {}

        record UnknownDesign(String design) implements Outcome {}

        /** The round is not on show, or no longer. */
        record NotNow() implements Outcome {}
    }

    /** What somebody has said so far. @param putDown design that money lies for, paid; null: none */
    public record Mine(Ballot ballot, @Nullable String putDown) {}

    /** Replaces what this browser said before. A phone votes once: nobody has proved that it is theirs, so whoever names it first keeps it.
     *  @param phone in digits; null: not given */
    public Outcome cast(CycleId cycle, String voter, @Nullable String phone, Ballot ballot) {
        // Two browsers that name one phone at once wait here for each other.
        var round = phone == null
                ? teased(cycle)
                : cycles.lock(StudioScope.studio(), cycle).filter(this::isTeased);
        if (round.isEmpty()) {
            return new Outcome.NotNow();
        }
        var unknown = Stream.concat(ballot.likes().stream(), ballot.ranking().stream())
                .filter(design -> round.get().entry(design).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return new Outcome.UnknownDesign(unknown.get());
        }
        var counted = store.cast(
                StudioScope.studio(),
                cycle,
                marks.of(voter),
                phone == null ? null : marks.ofPhone(phone),
                ballot,
                clock.instant());
        return counted ? new Outcome.Counted() : new Outcome.PhoneVoted();
    }

    /** Puts the round's sum down for a design, or moves what lies there to it. The same person again answers the same payment. */
    public Outcome putDown(CycleId cycle, String voter, String design) {
        var studio = StudioScope.studio();
        // Who presses twice waits here for himself.
        var round = cycles.lock(studio, cycle).filter(this::isTeased);
        var amount = cycles.rule(studio).map(CycleRule::hold).orElse(Money.ZERO);
        if (round.isEmpty() || !amount.isPositive()) {
            return new Outcome.NotNow();
        }
        if (round.get().entry(design).isEmpty()) {
            return new Outcome.UnknownDesign(design);
        }
        var earlier = store.ofVoter(studio, cycle, marks.of(voter));
        earlier.ifPresent(hold -> store.choose(studio, hold.id(), design));
        var hold = earlier.orElseGet(() -> holds.open(cycle, marks.of(voter), design, amount));
        return new Outcome.PutDown(hold.payment(), hold.amount(), hold.state() == State.HELD);
    }

    /** Takes back what was put down, whole. May be repeated. */
    public Outcome withdraw(CycleId cycle, String voter) {
        if (teased(cycle).isEmpty()) {
            return new Outcome.NotNow();
        }
        store.ofVoter(StudioScope.studio(), cycle, marks.of(voter))
                .ifPresent(hold -> holds.giveBack(hold, "vote-withdrawn"));
        return new Outcome.Counted();
    }

    @Transactional(readOnly = true)
    public Mine of(CycleId cycle, String voter) {
        var studio = StudioScope.studio();
        return new Mine(
                store.ballot(studio, cycle, marks.of(voter)).orElse(Ballot.EMPTY),
                store.ofVoter(studio, cycle, marks.of(voter))
                        .filter(hold -> hold.state() == State.HELD)
                        .map(VoteStore.Hold::design)
                        .orElse(null));
    }

    @Transactional(readOnly = true)
    public Tally tally(CycleId cycle) {
        var studio = StudioScope.studio();
        var designs = cycles.find(studio, cycle).map(Cycle::designs).orElse(List.of()).stream()
                .map(Cycle.Entry::design)
                .toList();
        var weights = cycles.rule(studio).map(CycleRule::weights).orElse(CycleRule.Weights.USUAL);
        return Tally.of(designs, store.voices(studio, cycle), weights);
    }

    /** How a sum can be paid, as clients know it. */
    public List<String> methods() {
        return payments.methods();
    }

    private Optional<Cycle> teased(CycleId cycle) {
        return cycles.find(StudioScope.studio(), cycle).filter(this::isTeased);
    }

    private boolean isTeased(Cycle round) {
        return round.phase() == Phase.TEASE
                && !round.paused()
                && clock.instant().isBefore(round.times().fixAt());
    }
}

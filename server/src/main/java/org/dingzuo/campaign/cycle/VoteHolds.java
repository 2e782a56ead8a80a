package org.dingzuo.campaign.cycle;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.campaign.cycle.VoteStore.Hold;
import org.dingzuo.campaign.cycle.VoteStore.State;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.PaymentReceived;
import org.dingzuo.payment.Payments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The money behind votes. It lies in the ledger under the hold's id and leaves it whole: back to its payer, or on to
 *  the payer's order. A payment is always locked
 *  before its hold, as the till does it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VoteHolds {
    /** Marks the ids of holds, so that news of an order's payment costs no look-up here. */
    private static final int VERSION = 8;

    private final VoteStore store;
    private final VoterMarks marks;
    private final Payments payments;
    private final Clock clock;

    VoteHolds(VoteStore store, VoterMarks marks, Payments payments, Clock clock) {
        this.store = store;
        this.marks = marks;
        this.payments = payments;
        this.clock = clock;
    }

    Hold open(CycleId cycle, byte[] voter, String design, Money amount) {
        var id = marked(Ids.next(clock));
        var hold = new Hold(id, cycle, design, amount, payments.open(id, amount), State.OPEN);
        store.insert(StudioScope.studio(), hold, voter, clock.instant());
        return hold;
    }

    private static UUID marked(UUID id) {
        return new UUID(id.getMostSignificantBits() & ~0xF000L | VERSION << 12, id.getLeastSignificantBits());
    }

    @EventListener
    public void received(PaymentReceived received) {
        var hold = received.reference();
        if (hold.version() != VERSION || store.hold(received.studio(), hold).isEmpty()) {
            return;
        }
        if (!store.turn(received.studio(), hold, State.OPEN, State.HELD, null)) {
            // Nobody waits for it any more.
            payments.giveBack(hold, payments.held(hold), "vote-late");
        }
    }

    /** What lies for this design from this person, paid. In turn of the plan it stays as it is. */
    Optional<Hold> lying(CycleId cycle, String voter, String design) {
        return store.ofVoter(StudioScope.studio(), cycle, marks.of(voter))
                .filter(hold -> hold.state() == State.HELD && hold.design().equals(design));
    }

    /** It counts toward the deposit of this order. */
    void count(Hold hold, UUID order) {
        payments.lock(hold.id());
        payments.carry(hold.id(), order);
        store.turn(StudioScope.studio(), hold.id(), State.HELD, State.COUNTED, order);
    }

    /** The order that it counted toward has ended. Lies again while the round is booked, unless it went back with the order's money. */
    void comeBack(CycleId cycle, UUID order, boolean booked) {
        var studio = StudioScope.studio();
        store.ofOrder(studio, order).ifPresent(hold -> {
            var wentBack = !payments.held(order).isPositive();
            payments.carry(order, hold.id());
            store.turn(studio, hold.id(), State.COUNTED, wentBack ? State.OVER : State.HELD, null);
            if (!wentBack && !booked) {
                giveBack(hold, "vote-unspent");
            }
        });
    }

    /** The line-up is fixed: only what lies for these designs stays. */
    void keepOnly(CycleId cycle, Collection<String> designs) {
        for (var hold : store.onTheTable(StudioScope.studio(), cycle)) {
            payments.lock(hold.id());
            var paid = payments.held(hold.id()).isPositive();
            if (!paid || !designs.contains(hold.design())) {
                giveBack(hold, paid ? "vote-lost" : "vote-unpaid");
            }
        }
    }

    /** Whatever still lies there goes back. */
    void giveAllBack(CycleId cycle, String reason) {
        for (var hold : store.onTheTable(StudioScope.studio(), cycle)) {
            giveBack(hold, reason);
        }
    }

    void giveBack(Hold hold, String reason) {
        var studio = StudioScope.studio();
        payments.lock(hold.id());
        payments.voidOpen(hold.id());
        payments.giveBack(hold.id(), payments.held(hold.id()), reason);
        if (!store.turn(studio, hold.id(), State.OPEN, State.OVER, null)) {
            store.turn(studio, hold.id(), State.HELD, State.OVER, null);
        }
    }
}

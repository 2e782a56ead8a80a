package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanCheck;

/** Decides, in turn of the plan, whether moves still fit it. Asks {@link PlanCheck}, which shares no code with what found them.
 *  @param page people and machines as they will be when the moves are made
 *  @param standing the plan as it is, each job asked for by the day it was promised for
 *  @param frozenUntil minute before which nobody is surprised */
record Judge(Page page, Standing standing, int frozenUntil) {

    /** A proposal is read before it is applied: what should have begun while it was read is a few minutes behind, no more. */
    static final int READING_TIME = 30;

    /** What speaks against making these moves; empty: nothing. */
    Optional<String> objection(List<Move> moves) {
        var first = standsElsewhere(moves);
        if (first.isPresent()) {
            return first;
        }
        var now = standing.ask().snapshot().from();
        if (moves.stream().flatMap(Judge::changed).anyMatch(placement -> placement.start() < now - READING_TIME)) {
            return Optional.of("past");
        }
        var before = faults(moves, Move::before);
        var excused = excused(before);
        if (moves.stream().anyMatch(move -> !excused.contains(move.order().toString()) && surprises(move))) {
            return Optional.of("frozen");
        }
        return added(before, faults(moves, Move::after), fault -> isForgiven(fault, excused));
    }

    /** What speaks against taking moves back.
     *  @param moves from where the orders are to where they were
     *  @param effect of applying them */
    Optional<String> objectionToUndo(List<Move> moves, Effect effect) {
        var first = standsElsewhere(moves);
        if (first.isPresent()) {
            return first;
        }
        var now = standing.ask().snapshot().from();
        // What lay before was over then, and is put back only for the record.
        var appliedAt = MakingWindows.minuteOf(effect.at());
        var history = new HashSet<String>();
        for (var move : moves) {
            for (var placement : changed(move).toList()) {
                if (placement.start() < appliedAt) {
                    history.add(placement.job() + " " + placement.step());
                } else if (placement.end() <= now) {
                    return Optional.of("past");
                }
            }
        }
        return added(
                faults(moves, Move::before),
                faults(moves, Move::after),
                fault -> history.contains(fault.job() + " " + fault.step())
                        || effect.faults().contains(name(fault))
                        || isForgiven(fault, standing.behind()));
    }

    /** What is wrong with the orders that move, as they lie. */
    List<String> known(List<Move> moves) {
        return faults(moves, Move::before).stream().map(Judge::name).sorted().toList();
    }

    private Optional<String> standsElsewhere(List<Move> moves) {
        for (var move : moves) {
            var order = standing.orders().get(move.order().toString());
            if (order == null || !Set.copyOf(order.rows()).equals(Set.copyOf(move.before()))) {
                return Optional.of("moved");
            }
            if (move.changed().stream().anyMatch(order.begun()::contains)) {
                return Optional.of("begun");
            }
        }
        return Optional.empty();
    }

    private static Stream<Placement> changed(Move move) {
        var changed = move.changed();
        return move.after().stream().filter(placement -> changed.contains(placement.step()));
    }

    private boolean surprises(Move move) {
        var changed = move.changed();
        return move.before().stream()
                .anyMatch(placement -> placement.start() < frozenUntil && changed.contains(placement.step()));
    }

    /** Only an order that cannot go on as planned may change in the frozen zone, or end after its day. */
    private Set<String> excused(List<Fault> before) {
        var excused = new HashSet<>(standing.behind());
        before.forEach(fault -> excused.add(fault.job()));
        return excused;
    }

    private static boolean isForgiven(Fault fault, Set<String> excused) {
        return fault.law() == Fault.Law.PROMISE && excused.contains(fault.job());
    }

    /** A fault that was not there before. */
    private static Optional<String> added(List<Fault> before, List<Fault> after, Predicate<Fault> forgiven) {
        var known = before.stream().map(Judge::name).collect(Collectors.toSet());
        return after.stream()
                .filter(fault -> !known.contains(name(fault)) && !forgiven.test(fault))
                .map(fault -> fault.law() == Fault.Law.PROMISE ? "promise" : "taken")
                .findFirst();
    }

    private static String name(Fault fault) {
        return fault.law() + " " + fault.job() + " " + fault.step();
    }

    private interface Side {
        List<Placement> of(Move move);
    }

    private List<Fault> faults(List<Move> moves, Side side) {
        var moved = moves.stream().map(move -> move.order().toString()).collect(Collectors.toSet());
        var plan = new ArrayList<Placement>();
        standing.ask().snapshot().placements().stream()
                .filter(placement -> !moved.contains(placement.job()))
                .forEach(plan::add);
        moves.forEach(move -> plan.addAll(side.of(move)));
        var jobs = standing.ask().jobs().stream()
                .filter(job -> moved.contains(job.key()))
                .toList();
        return PlanCheck.faults(page.snapshot().people(), page.snapshot().machines(), jobs, plan);
    }
}

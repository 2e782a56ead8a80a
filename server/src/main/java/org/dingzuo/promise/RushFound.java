package org.dingzuo.promise;

import java.util.List;
import java.util.UUID;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.studio.Policy;

/** A place before others, and what it takes. Nothing is taken yet. */
public final class RushFound {
    private final QuoteOutcome.Quoted quoted;
    private final int displacedMinutes;
    private final Policy.Rush terms;
    final Job job;
    final List<Placement> placements;
    final List<Move> moves;

    RushFound(
            QuoteOutcome.Quoted quoted,
            int displacedMinutes,
            Policy.Rush terms,
            Job job,
            List<Placement> placements,
            List<Move> moves) {
        this.quoted = quoted;
        this.displacedMinutes = displacedMinutes;
        this.terms = terms;
        this.job = job;
        this.placements = placements;
        this.moves = moves;
    }

    public QuoteOutcome.Quoted quoted() {
        return quoted;
    }

    /** By how much others end later, all together, in minutes in which anybody works here; every promise holds with its reserve. */
    public int displacedMinutes() {
        return displacedMinutes;
    }

    public Policy.Rush terms() {
        return terms;
    }

    /** Whether nothing of it would have to begin in the past. */
    boolean isStillAhead(int now) {
        return placements.stream().allMatch(placement -> placement.start() >= now)
                && moves.stream()
                        .flatMap(move -> move.after().stream()
                                .filter(placement -> move.changed().contains(placement.step())))
                        .allMatch(placement -> placement.start() >= now);
    }

    /** The same work under its order's name. */
    Job jobOf(UUID order) {
        return new Job(order.toString(), job.release(), job.steps(), null);
    }

    List<Placement> placementsOf(UUID order) {
        return placements.stream()
                .map(placement -> placement.inNameOf(order.toString()))
                .toList();
    }
}

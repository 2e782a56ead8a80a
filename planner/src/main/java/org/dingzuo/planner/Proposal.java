package org.dingzuo.planner;

import java.util.List;

/** The answer to a quote: a place in the plan, or why there is none. Nothing is taken until it is booked. */
public sealed interface Proposal {

    /**
     * @param version of the snapshot it was computed on; booked on that version it gives exactly this
     * @param placements one per step, in the order of the job's steps
     * @param finish when the last step ends, epoch minutes
     * @param binding what keeps it from being earlier
     */
    record Fits(long version, List<Placement> placements, int finish, Binding binding) implements Proposal {
        public Fits {
            placements = List.copyOf(placements);
        }
    }

    record CannotFit(Binding binding) implements Proposal {}
}

package org.dingzuo.planner;

import java.util.List;

/**
 * A plan to put in place of the one that stands, or the standing one when none better was found.
 *
 * @param version of the snapshot it replaces; it is of no use on any other
 * @param placements of every job that was asked about and could be placed
 * @param changes the jobs for which anything moves, in the order asked
 * @param late keys of the jobs that end after their promise. Only the world as it now is puts a job here: no replan
 *     makes a job late that the standing plan would still keep
 * @param unplaced keys of the jobs for which there is no room at all
 * @param costBefore the standing plan by the aims; {@link Long#MAX_VALUE} when it can no longer be carried out
 * @param costAfter this plan by the aims
 * @param rounds how many changes were tried
 */
public record Replan(
        long version,
        List<Placement> placements,
        List<Change> changes,
        List<String> late,
        List<String> unplaced,
        long costBefore,
        long costAfter,
        int rounds) {

    /**
     * What a plan does to one job; finishes in epoch minutes, 0 where there is none.
     *
     * @param movedSteps how many of its steps get another time or maker
     */
    public record Change(String job, int finishBefore, int finishAfter, int movedSteps) {}

    public Replan {
        placements = List.copyOf(placements);
        changes = List.copyOf(changes);
        late = List.copyOf(late);
        unplaced = List.copyOf(unplaced);
    }
}

package org.dingzuo.planner;

import java.util.List;

/**
 * What to plan anew.
 *
 * @param snapshot the plan as it stands, in the world as it is now (an illness is already cut out of the windows)
 * @param jobs the jobs that may move, each placed with all its steps in the snapshot or not at all; steps already done
 *     are left out and {@code release} covers their end. What else is taken stays.
 * @param frozenUntil a step that begins before it keeps person, machine and time, unless its maker or machine is no
 *     longer there and it has not begun; epoch minutes
 */
public record Replanning(PlanSnapshot snapshot, List<Job> jobs, int frozenUntil, Aims aims) {

    public Replanning {
        jobs = List.copyOf(jobs);
    }
}

package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Proposal;

/** A generated studio with its orders booked one after another, as they came. */
record Studio(PlanSnapshot plan, List<Job> jobs) {

    private static final int DAYS = 400;

    static Studio booked(Craft craft, int orders, int hoursApart, long seed) {
        Random random = new Random(seed);
        PlanSnapshot plan =
                PlanSnapshot.of(0, 0, DAYS * 1_440, craft.people(random, DAYS), craft.machines(DAYS), List.of());
        List<Job> jobs = new ArrayList<>();
        for (Job job : craft.jobs(orders, hoursApart, random)) {
            if (Planner.quote(plan, job) instanceof Proposal.Fits fits) {
                plan = plan.with(fits.placements());
                jobs.add(job);
            }
        }
        return new Studio(plan, List.copyOf(jobs));
    }
}

package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Proposal;
import org.dingzuo.planner.Step;

/** A generated studio with its orders booked one after another, as they came. */
record Studio(PlanSnapshot plan, List<Job> jobs) {

    private static final int DAYS = 400;
    private static final int ORDERS_A_DAY = 2;

    static Studio booked(Craft craft, int orders, int hoursApart, long seed) {
        Random random = new Random(seed);
        PlanSnapshot empty = empty(craft, random, orders);
        return booked(empty, craft.jobs(orders, hoursApart, random));
    }

    /** The same, but no work may be laid down half done: what an outside solver can be asked without much ado. */
    static Studio inOneSitting(Craft craft, int orders, int hoursApart, long seed) {
        Random random = new Random(seed);
        PlanSnapshot empty = empty(craft, random, orders);
        List<Job> jobs = craft.jobs(orders, hoursApart, random).stream()
                .map(job -> new Job(
                        job.key(),
                        job.release(),
                        job.steps().stream().map(Studio::whole).toList(),
                        null))
                .toList();
        return booked(empty, jobs);
    }

    private static PlanSnapshot empty(Craft craft, Random random, int orders) {
        int days = Math.max(DAYS, orders / ORDERS_A_DAY);
        return PlanSnapshot.of(0, 0, days * 1_440, craft.people(random, days), craft.machines(days), List.of());
    }

    private static Studio booked(PlanSnapshot empty, List<Job> wishes) {
        PlanSnapshot plan = empty;
        List<Job> jobs = new ArrayList<>();
        for (Job job : wishes) {
            if (Planner.quote(plan, job) instanceof Proposal.Fits fits) {
                plan = plan.with(fits.placements());
                jobs.add(job);
            }
        }
        return new Studio(plan, List.copyOf(jobs));
    }

    /** The same orders in another plan. */
    Studio with(List<Placement> placements) {
        return new Studio(
                PlanSnapshot.of(plan.version(), plan.from(), plan.until(), plan.people(), plan.machines(), placements),
                jobs);
    }

    private static Step whole(Step step) {
        return step instanceof Step.Active a
                ? new Step.Active(a.key(), a.after(), Math.min(a.minutes(), 110), a.skill(), a.machineKind(), false, 0)
                : step;
    }

    /** What no plan can be better than by waiting: the sum of releases, taken off so that ratios mean something. */
    long releases() {
        return jobs.stream().mapToLong(Job::release).sum();
    }
}

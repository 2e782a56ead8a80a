package org.dingzuo.planner;

import java.util.List;
import org.dingzuo.planner.Insertion.Outcome;

/** Answers what a studio asks of its plan. Every method is a pure function of its arguments. */
public final class Planner {

    private Planner() {}

    /**
     * When a job could be finished if it takes only what nobody has taken. Takes microseconds at hundreds of open jobs;
     * see {@link Insertion} for how and how fast.
     */
    public static Proposal quote(PlanSnapshot snapshot, Job job) {
        Route route = new Route(job);
        Insertion insertion = new Insertion(snapshot.board, route);
        Outcome outcome = insertion.place(snapshot.board, route);
        if (outcome != Outcome.PLACED) {
            return new Proposal.CannotFit(Reason.ofRefusal(insertion, outcome));
        }
        return new Proposal.Fits(
                snapshot.version(), Placing.of(insertion), insertion.finish, Reason.ofFinish(insertion));
    }

    /**
     * A better plan in which nobody's promise breaks: searches from the standing plan until the budget is used, and
     * answers with the best found, or with the standing plan itself. Where the world has changed under the plan
     * (illness, breakage) it repairs: fewest late jobs first, then least lateness, then the aims; jobs that could go on
     * as planned are never made late to help another.
     *
     * @param seed the same seed and number of rounds give the same plan
     */
    public static Replan replan(Replanning ask, Budget budget, long seed) {
        StandingPlan plan = new StandingPlan(ask);
        if (plan.jobs.isEmpty()) {
            return new Replan(plan.snapshot.version(), List.of(), List.of(), List.of(), List.of(), 0, 0, 0);
        }
        Draft draft = plan.draft();
        long costBefore = plan.allHold() ? draft.cost() : Long.MAX_VALUE;
        Search search = new Search(draft, plan.holds, seed);
        search.run(budget, ask.aims());
        return new Publication(plan, search.best).write(costBefore, search.bestCost, search.rounds);
    }

    /**
     * What a changed world does to the plan if nobody re-sorts anything: those that can go on do, the others are placed
     * around them. Give it the snapshot as it would be (a person's days gone, a machine closed, a rush job more).
     */
    public static Replan whatIf(Replanning ask) {
        return replan(ask, _ -> 1, 0);
    }

    /**
     * Every place a rush job could take without breaking a promise, the least disturbing first, each later one earlier
     * finished. Jobs that begin before it stay where they are; those behind are placed again after it.
     * O(jobs squared) insertions.
     */
    public static List<RushPlace> rush(Replanning ask, Job rush) {
        return new Rush(ask, rush).places();
    }
}

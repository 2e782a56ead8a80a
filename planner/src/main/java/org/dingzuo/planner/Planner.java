package org.dingzuo.planner;

import java.util.List;
import java.util.function.Supplier;

/** Answers what a studio asks of its plan. Every method is a pure function of its arguments. */
public final class Planner {

    private Planner() {}

    /** The answer of {@link #finish} for a job that cannot be placed. */
    public static final int NEVER = Integer.MAX_VALUE;

    /**
     * When a job could be finished if it takes only what nobody has taken, where it would lie, and what binds the date.
     * Takes microseconds; see {@link Insertion} for how.
     */
    public static Proposal quote(PlanSnapshot snapshot, Job job) {
        Quoting desk = QuotingDesks.borrow(snapshot, job);
        Proposal proposal = desk.quote(snapshot, job);
        QuotingDesks.giveBack(desk);
        return proposal;
    }

    /** The same where only so much may be promised into a day or a week: from when on the finish may be promised. */
    public static Dated quote(PlanSnapshot snapshot, Job job, Caps caps, Cap.Portion portion) {
        return Dated.of(quote(snapshot, job), caps, portion);
    }

    /**
     * Only the finish of {@link #quote}, epoch minutes, or {@link #NEVER}; leaves no garbage. For calendars of dates and
     * for comparing many wishes.
     */
    public static int finish(PlanSnapshot snapshot, Job job) {
        Quoting desk = QuotingDesks.borrow(snapshot, job);
        int finish = desk.finish(snapshot, job);
        QuotingDesks.giveBack(desk);
        return finish;
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
     * The same, and no promise becomes riskier either: in life, played over many scenarios, each is kept as often as
     * {@code risk} asks or as the standing plan would keep it. Where the world has already broken the plan, it repairs
     * without that rule.
     */
    public static Replan replan(Replanning ask, Risk risk, Budget budget, long seed) {
        StandingPlan plan = new StandingPlan(ask);
        if (plan.jobs.isEmpty() || !plan.allHold()) {
            return replan(ask, budget, seed);
        }
        Draft draft = plan.draft();
        Search search = new Search(draft, plan.holds, seed);
        CarefulSearch careful = new CarefulSearch(plan, search, risk, seed);
        long costBefore = draft.cost();
        careful.run(budget, ask.aims());
        return new Publication(plan, careful.sound).write(costBefore, careful.soundCost, search.rounds);
    }

    /**
     * What a changed world does to the plan if nobody re-sorts anything: those that can go on do, the others are placed
     * around them. Give it the snapshot as it would be (a person's days gone, a machine closed, a rush job more).
     */
    public static Replan whatIf(Replanning ask) {
        return replan(ask, _ -> 1, 0);
    }

    /**
     * What each way out would save: the repaired plan as it would then be, in the order asked. Nothing is decided here.
     *
     * @param each how long to search for each; made anew for each, so that every way gets the same
     */
    public static List<Rescue> rescues(Replanning ask, List<WayOut> ways, Supplier<Budget> each, long seed) {
        return ways.stream()
                .map(way -> new Rescue(way, replan(way.taken(ask), each.get(), seed)))
                .toList();
    }

    /**
     * Every place a rush job could take without breaking a promise, the least disturbing first, each later one earlier
     * finished. Jobs that begin before it stay where they are; those behind are placed again after it.
     * O(jobs squared) insertions.
     */
    public static List<RushPlace> rush(Replanning ask, Job rush) {
        return rush(ask, rush, Budget.rounds(Integer.MAX_VALUE));
    }

    /**
     * The same, from the last place towards the first until the budget is used.
     *
     * @param budget a round is one insertion; a number of them gives the same places on every machine
     */
    public static List<RushPlace> rush(Replanning ask, Job rush, Budget budget) {
        return new Rush(ask, rush, budget).places();
    }
}

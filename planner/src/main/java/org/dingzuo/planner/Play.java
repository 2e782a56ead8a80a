package org.dingzuo.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the stage once and plays scenario after scenario on it. */
final class Play {

    private final StandingPlan plan;
    private final Placed[] planned;
    private final Board loadsOnly;
    private final Dice dice;

    Play(Replanning ask, Uncertainty uncertainty, long seed) {
        this(new StandingPlan(ask), uncertainty, seed);
    }

    private Play(StandingPlan plan, Uncertainty uncertainty, long seed) {
        this(plan, plan.draft().placed, uncertainty, seed);
    }

    /** @param where each job is, in this plan or in one that was found from it */
    Play(StandingPlan plan, @Nullable Placed[] where, Uncertainty uncertainty, long seed) {
        this.plan = plan;
        planned = new Placed[where.length];
        Draft draft = plan.emptyDraft();
        for (int j = 0; j < planned.length; j++) {
            Placed placed = where[j];
            if (placed == null) {
                throw new IllegalArgumentException("job " + plan.jobs.get(j).key()
                        + " has no place in the plan. Replan first, and simulate what could be placed.");
            }
            planned[j] = placed;
            draft.put(j, placed);
        }
        loadsOnly = draft.board.fork();
        for (int j = 0; j < planned.length; j++) {
            takeHandsOff(j);
        }
        dice = new Dice(plan.jobs, uncertainty, seed);
    }

    /** Leaves the loads standing, with those who tend them, and gives the time of other hands back. */
    private void takeHandsOff(int j) {
        int[] sittings = planned[j].sittings();
        for (int i = 0; i < sittings.length; i += 3) {
            give(planned[j].person()[sittings[i]], sittings[i + 1], sittings[i + 2]);
            if (planned[j].machine()[sittings[i]] != Roster.NONE) {
                give(planned[j].machine()[sittings[i]], sittings[i + 1], sittings[i + 2]);
            }
        }
        for (int s = 0; s < planned[j].start().length; s++) {
            Step step = plan.routes[j].steps[s];
            if (step instanceof Step.Active) {
                loadsOnly.free(
                        step,
                        planned[j].person()[s],
                        planned[j].machine()[s],
                        planned[j].start()[s],
                        planned[j].end()[s],
                        planned[j].around(s));
            }
        }
    }

    private void give(int resource, int from, int until) {
        loadsOnly.lane(resource).give(from, until, loadsOnly.roster.calendar[resource]);
    }

    Simulation simulation(int scenarios) {
        int[][] finishes = new int[scenarios][planned.length];
        if (planned.length > 0) {
            Scenario scenario = new Scenario(plan, planned, loadsOnly, dice);
            for (int i = 0; i < scenarios; i++) {
                scenario.play(loadsOnly.fork(), i, finishes[i]);
            }
        }
        return Simulation.of(plan.jobs, finishes);
    }

    /**
     * Finishes of each probe in each scenario. Here the floor does not keep to the plan's times: as things come out
     * otherwise, everything not begun is planned anew in the order in which it was booked, the probe last. The probes do
     * not see each other.
     */
    int[][] probe(List<Job> probes, Uncertainty uncertainty, int scenarios, long seed) {
        int[][] finishes = new int[probes.size()][scenarios];
        Dice own = new Dice(probes, uncertainty, seed);
        for (int i = 0; i < scenarios; i++) {
            Board played = plan.base.fork();
            Insertion insertion = new Insertion(played);
            for (int j = 0; j < plan.jobs.size(); j++) {
                Route real = new Route(Sampled.job(plan.jobs.get(j), dice, i, j));
                if (insertion.place(played, real, plan.fixed[j], Ease.NONE) == Insertion.Outcome.PLACED) {
                    played.take(insertion);
                }
            }
            for (int p = 0; p < finishes.length; p++) {
                Job real = Sampled.job(probes.get(p), own, i, p);
                finishes[p][i] = insertion.place(played, new Route(real)) == Insertion.Outcome.PLACED
                        ? insertion.finish
                        : played.roster.until;
            }
        }
        return finishes;
    }
}

package org.dingzuo.planner;

import org.jspecify.annotations.Nullable;

/**
 * Searches in slices and lets life have a say after each: a plan in which some promise has become riskier than it may be
 * is given up, and the search goes on from the last that was sound. The standing plan always is.
 */
final class CarefulSearch {

    private static final int SLICES = 6;

    private final StandingPlan plan;
    private final Search search;
    private final Risk risk;
    private final long seed;
    private final Simulation before;

    @Nullable
    Placed[] sound;

    long soundCost;

    CarefulSearch(StandingPlan plan, Search search, Risk risk, long seed) {
        this.plan = plan;
        this.search = search;
        this.risk = risk;
        this.seed = seed;
        sound = search.best;
        soundCost = search.bestCost;
        before = played(sound);
    }

    void run(Budget budget, Aims aims) {
        for (int slice = 1; slice <= SLICES; slice++) {
            search.runUntil((double) slice / SLICES, budget, aims);
            if (search.bestCost >= soundCost) {
                continue;
            }
            if (played(search.best).noRiskierThan(before, plan.jobs, risk.share())) {
                sound = search.best;
                soundCost = search.bestCost;
            } else {
                search.goBackTo(sound, soundCost);
            }
        }
    }

    private Simulation played(@Nullable Placed[] where) {
        return new Play(plan, where, risk.uncertainty(), seed).simulation(risk.scenarios());
    }
}

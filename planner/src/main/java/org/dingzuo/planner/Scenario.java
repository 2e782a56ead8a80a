package org.dingzuo.planner;

import java.util.PriorityQueue;
import org.dingzuo.planner.Insertion.Outcome;

/**
 * Plays the plan once with given durations. Work-conserving: a step is taken up by whoever ends it first, in the order
 * of planned beginnings, late ones when they are ready; loads begin when planned and do not wait, late pieces roll to
 * the next load with room or open one.
 */
final class Scenario {

    private record Turn(int when, int job, int step) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int byTime = Integer.compare(when, other.when);
            int byJob = byTime != 0 ? byTime : Integer.compare(job, other.job);
            return byJob != 0 ? byJob : Integer.compare(step, other.step);
        }
    }

    private final StandingPlan plan;
    private final Placed[] planned;
    private final Dice dice;
    private final int[][] end;
    private final int[][] waitingFor;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>();
    private final Insertion insertion;
    Board board;

    Scenario(StandingPlan plan, Placed[] planned, Board planBoard, Dice dice) {
        this.plan = plan;
        this.planned = planned;
        this.dice = dice;
        board = planBoard;
        insertion = new Insertion(planBoard);
        end = new int[planned.length][];
        waitingFor = new int[planned.length][];
        for (int j = 0; j < planned.length; j++) {
            end[j] = new int[planned[j].start().length];
            waitingFor[j] = new int[end[j].length];
        }
    }

    /**
     * @param withLoadsOnly a board on which only fixed work and the planned loads stand; it is written on
     * @param finish gets the finish of each job
     */
    void play(Board withLoadsOnly, int scenario, int[] finish) {
        board = withLoadsOnly;
        for (int j = 0; j < planned.length; j++) {
            Route route = plan.routes[j];
            finish[j] = Integer.MIN_VALUE;
            for (int s = 0; s < route.count; s++) {
                waitingFor[j][s] = route.endBefore(s) - route.firstBefore(s);
                if (waitingFor[j][s] == 0) {
                    turns.add(new Turn(Math.max(planned[j].start()[s], dice.release(scenario, j)), j, s));
                }
            }
        }
        while (!turns.isEmpty()) {
            Turn turn = turns.poll();
            int done = perform(turn.job, turn.step, scenario);
            end[turn.job][turn.step] = done;
            finish[turn.job] = Math.max(finish[turn.job], done);
            callNext(turn.job, turn.step, scenario);
        }
    }

    private void callNext(int j, int done, int scenario) {
        Route route = plan.routes[j];
        for (int s = done + 1; s < route.count; s++) {
            for (int i = route.firstBefore(s); i < route.endBefore(s); i++) {
                if (route.before(i) == done && --waitingFor[j][s] == 0) {
                    turns.add(new Turn(Math.max(planned[j].start()[s], ready(j, s, scenario)), j, s));
                }
            }
        }
    }

    private int ready(int j, int s, int scenario) {
        Route route = plan.routes[j];
        int ready = Math.max(dice.release(scenario, j), plan.snapshot.from());
        for (int i = route.firstBefore(s); i < route.endBefore(s); i++) {
            ready = Math.max(ready, end[j][route.before(i)]);
        }
        return ready;
    }

    private int perform(int j, int s, int scenario) {
        Fixed fixed = plan.fixed[j];
        if (fixed != null && fixed.holds(s)) {
            return fixed.end()[s];
        }
        int ready = ready(j, s, scenario);
        int minutes = dice.minutes(scenario, j, s);
        return switch (plan.routes[j].steps[s]) {
            case Step.Active active -> work(active, ready, minutes);
            case Step.Passive _ -> ready + minutes;
            case Step.Batch batch -> fire(batch, j, s, ready);
        };
    }

    private int work(Step.Active active, int ready, int minutes) {
        Step.Active real = active.lasting(minutes);
        Outcome outcome = insertion.placeOne(board, real, ready);
        if (outcome != Outcome.PLACED && !active.splittable()) {
            // Longer than any window in one piece: life goes on in two.
            real = real.inSittings(0);
            outcome = insertion.placeOne(board, real, ready);
        }
        if (outcome != Outcome.PLACED) {
            return board.roster.until + minutes;
        }
        OwnWork own = insertion.own;
        for (int i = 0; i < own.count; i++) {
            board.lane(own.resource[i]).cut(own.from[i], own.until[i]);
        }
        takeFound(real);
        return insertion.end[0];
    }

    /** Enters the load or session that was just found. */
    private void takeFound(Step step) {
        board.take(
                step,
                insertion.person[0],
                insertion.machine[0],
                insertion.start[0],
                insertion.end[0],
                insertion.around[0]);
    }

    private int fire(Step.Batch batch, int j, int s, int ready) {
        int machine = planned[j].machine()[s];
        int start = planned[j].start()[s];
        int end = planned[j].end()[s];
        if (ready <= start) {
            return end;
        }
        board.free(batch, Roster.NONE, machine, start, end, planned[j].around(s));
        if (insertion.placeOne(board, batch, ready) != Outcome.PLACED) {
            return board.roster.until + batch.minutes();
        }
        takeFound(batch);
        return insertion.end[0];
    }
}

package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dingzuo.planner.Durations;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Step;
import org.jspecify.annotations.Nullable;

/** An order on the floor: what was written down for it, and what has really begun. */
final class OpenOrder {

    private static final int NOT_BEGUN = Integer.MAX_VALUE;

    final Job written;
    final int arrived;
    final String productClass;
    /** Made once; there is no way to move it. */
    final int promise;

    final FrontDesk.Ladder ladder;

    final int openOrdersThen;
    /** How long each step will really take; nobody may look before it is done. */
    final int[] real;

    final int[] begin;
    /** True end of what has begun; the desk may look at it only once it has passed. */
    final int[] end;

    final @Nullable Placement[] at;
    private final boolean[] told;
    private final int[] expected;

    OpenOrder(Job written, int arrived, String productClass, FrontDesk.Ladder ladder, int openOrdersThen, Truth truth) {
        this.written = written;
        this.arrived = arrived;
        this.productClass = productClass;
        this.promise = ladder.promise();
        this.ladder = ladder;
        this.openOrdersThen = openOrdersThen;
        int steps = written.steps().size();
        real = written.steps().stream().mapToInt(truth::minutes).toArray();
        begin = new int[steps];
        end = new int[steps];
        at = new Placement[steps];
        told = new boolean[steps];
        expected = new int[steps];
        Arrays.fill(begin, NOT_BEGUN);
        Arrays.fill(end, NOT_BEGUN);
    }

    boolean hasBegun(int s) {
        return begin[s] != NOT_BEGUN;
    }

    int finish() {
        return Arrays.stream(end).max().orElseThrow();
    }

    /** When everything the step waits for has ended; far off while some of it has not begun. */
    int ready(int s) {
        int ready = arrived;
        List<Step> steps = written.steps();
        for (int before = 0; before < s; before++) {
            if (steps.get(s).after().contains(steps.get(before).key())) {
                ready = Math.max(ready, end[before]);
            }
        }
        return ready;
    }

    /** Learns from the steps that have ended and were not told yet. */
    Durations tell(Durations durations, int now) {
        Durations wiser = durations;
        for (int s = 0; s < end.length; s++) {
            if (end[s] > now || told[s]) {
                continue;
            }
            told[s] = true;
            Placement work = at[s];
            wiser = switch (written.steps().get(s)) {
                case Step.Active active -> wiser.seen(active, active.minutes(), work == null ? 1 : Floor.minutes(work));
                case Step.Passive passive -> wiser.seen(passive, passive.leastWait(), end[s] - begin[s]);
                case Step.Batch _ -> wiser;
            };
        }
        return wiser;
    }

    /** What is left to do as far as can be known: work in hand is a wait until it is expected to end. */
    Job left(Durations durations, int now) {
        List<Step> steps = new ArrayList<>();
        List<String> waited = new ArrayList<>();
        for (int s = 0; s < end.length; s++) {
            Step step = durations.planned(written.steps().get(s));
            if (end[s] <= now) {
                continue;
            }
            List<String> after = new ArrayList<>(step.after());
            after.retainAll(waited);
            steps.add(
                    hasBegun(s)
                            ? new Step.Passive(step.key(), List.of(), expected[s] - now, null)
                            : Steps.after(step, after));
            waited.add(step.key());
        }
        return new Job(written.key(), now, steps, promise);
    }

    /** Expects when each step in hand will end. Hands go on after what else their person has in hand. */
    void expect(Durations durations, int now, InHand inHand) {
        for (int s = 0; s < end.length; s++) {
            if (!hasBegun(s) || end[s] <= now) {
                continue;
            }
            Placement there = at[s];
            expected[s] = switch (durations.planned(written.steps().get(s))) {
                case Step.Active active
                when there != null ->
                    inHand.hands(
                            written.key() + "/" + s,
                            there,
                            Math.max(active.minutes() / 7 + 1, active.minutes() - Floor.minutesBefore(there, now)));
                case Step.Passive wait ->
                    now + Math.max(wait.leastWait() / 10 + 1, wait.leastWait() - (now - begin[s]));
                case Step.Batch _ when there != null -> inHand.load(written.key() + "/" + s, there);
                case Step.Active _, Step.Batch _ -> throw new IllegalStateException("begun nowhere");
            };
        }
    }
}

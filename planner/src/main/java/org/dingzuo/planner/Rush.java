package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Tries a rush job at every position of the standing order of work, from last to first. Who has nothing to give stays
 * where he is.
 */
final class Rush {

    private static final int NOBODY = -1;

    private final StandingPlan plan;
    private final Draft draft;
    private final int rush;
    private final int[] order;
    private final List<RushPlace> places = new ArrayList<>();
    private int bestFinish = Integer.MAX_VALUE;

    private final Budget budget;
    private final WorkingTime hours;
    private int insertions;
    private int displaced;

    Rush(Replanning ask, Job job, Budget budget) {
        this.budget = budget;
        hours = WorkingTime.ofAnybody(ask.snapshot());
        List<Job> jobs = new ArrayList<>(ask.jobs());
        jobs.add(job);
        plan = new StandingPlan(new Replanning(ask.snapshot(), jobs, ask.frozenUntil(), ask.aims()));
        draft = plan.draft();
        rush = jobs.size() - 1;
        draft.remove(rush);
        order = IntStream.range(0, rush)
                .filter(this::canGive)
                .boxed()
                .sorted(Comparator.comparingInt(j -> begin(j)))
                .mapToInt(j -> j)
                .toArray();
    }

    /** Whether the job is placed, and might end later without harm. */
    private boolean canGive(int job) {
        Placed placed = draft.placed[job];
        return placed != null && placed.finish() < draft.limit[job];
    }

    private int begin(int job) {
        return Objects.requireNonNull(draft.placed[job]).begin();
    }

    List<RushPlace> places() {
        Placed[] before = new Placed[order.length];
        for (int position = order.length; position >= 0 && budget.used(insertions) < 1; position--) {
            if (position < order.length) {
                before[position] = Objects.requireNonNull(draft.placed[order[position]]);
                draft.remove(order[position]);
            }
            tryAt(position, before);
            takeOut(position);
        }
        places.sort(Comparator.comparingInt(RushPlace::displacedMinutes).thenComparingInt(RushPlace::finish));
        List<RushPlace> worthwhile = new ArrayList<>();
        for (RushPlace place : places) {
            if (worthwhile.isEmpty() || place.finish() < worthwhile.getLast().finish()) {
                worthwhile.add(place);
            }
        }
        return worthwhile;
    }

    /** Everybody behind the rush goes after it, but for those who turn out to have too little to give for that. */
    private void tryAt(int position, Placed[] before) {
        boolean[] stays = new boolean[order.length];
        while (budget.used(insertions) < 1) {
            for (int i = position; i < order.length; i++) {
                if (stays[i]) {
                    draft.put(order[i], before[i]);
                }
            }
            insertions++;
            if (!draft.insert(rush, Ease.NONE)) {
                return;
            }
            int finish = Objects.requireNonNull(draft.placed[rush]).finish();
            // Further to the front the others are hurt more; only an earlier finish can make up for it.
            if (finish >= bestFinish || finish > draft.limit[rush]) {
                return;
            }
            int hurt = goAfter(position, before, stays);
            if (hurt == NOBODY) {
                bestFinish = finish;
                places.add(new RushPlace(
                        finish, displaced, new Publication(plan, draft.placed.clone()).write(0, draft.cost(), 0)));
                return;
            }
            stays[hurt] = true;
            takeOut(position);
        }
    }

    /** Who would pass his limit, the first of them; or {@link #NOBODY}. */
    private int goAfter(int position, Placed[] before, boolean[] stays) {
        displaced = 0;
        for (int i = position; i < order.length; i++) {
            if (stays[i]) {
                continue;
            }
            insertions++;
            if (!draft.insert(order[i], Ease.NONE)) {
                return i;
            }
            int was = before[i].finish();
            int is = Objects.requireNonNull(draft.placed[order[i]]).finish();
            if (is > was && is > draft.limit[order[i]]) {
                return i;
            }
            displaced += is <= was ? 0 : (int) hours.between(was, is);
        }
        return NOBODY;
    }

    private void takeOut(int position) {
        draft.remove(rush);
        for (int i = position; i < order.length; i++) {
            draft.remove(order[i]);
        }
    }
}

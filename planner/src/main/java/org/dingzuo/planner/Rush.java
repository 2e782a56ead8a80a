package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Tries a rush job at every position of the standing order of work, from last to first. */
final class Rush {

    private final StandingPlan plan;
    private final Draft draft;
    private final int rush;
    private final int[] order;
    private final List<RushPlace> places = new ArrayList<>();
    private int bestFinish = Integer.MAX_VALUE;

    private final Budget budget;
    private int insertions;

    Rush(Replanning ask, Job job, Budget budget) {
        this.budget = budget;
        List<Job> jobs = new ArrayList<>(ask.jobs());
        jobs.add(job);
        plan = new StandingPlan(new Replanning(ask.snapshot(), jobs, ask.frozenUntil(), ask.aims()));
        draft = plan.draft();
        rush = jobs.size() - 1;
        draft.remove(rush);
        order = IntStream.range(0, rush)
                .filter(j -> draft.placed[j] != null)
                .boxed()
                .sorted(Comparator.comparingInt(j -> begin(j)))
                .mapToInt(j -> j)
                .toArray();
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
            draft.remove(rush);
            for (int i = position; i < order.length; i++) {
                draft.remove(order[i]);
            }
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

    private void tryAt(int position, Placed[] before) {
        insertions++;
        if (!draft.insert(rush, Ease.NONE)) {
            return;
        }
        int finish = Objects.requireNonNull(draft.placed[rush]).finish();
        // Further to the front the others are hurt more; only an earlier finish can make up for it.
        if (finish >= bestFinish || finish > draft.limit[rush]) {
            return;
        }
        int displaced = 0;
        for (int i = position; i < order.length; i++) {
            int job = order[i];
            insertions++;
            if (!draft.insert(job, Ease.NONE)) {
                return;
            }
            int later = Objects.requireNonNull(draft.placed[job]).finish() - before[i].finish();
            if (later > 0 && Objects.requireNonNull(draft.placed[job]).finish() > draft.limit[job]) {
                return;
            }
            displaced += Math.max(0, later);
        }
        bestFinish = finish;
        places.add(new RushPlace(
                finish, displaced, new Publication(plan, draft.placed.clone()).write(0, draft.cost(), 0)));
    }
}

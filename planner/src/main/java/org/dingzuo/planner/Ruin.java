package org.dingzuo.planner;

import java.util.random.RandomGenerator;

/** Chooses which jobs to take out of the plan, and in which order they come back. */
final class Ruin {

    private static final int MOST = 12;

    private final RandomGenerator random;
    final int[] jobs;
    private final long[] rank;
    int count;

    Ruin(RandomGenerator random, int size) {
        this.random = random;
        jobs = new int[size];
        rank = new long[size];
    }

    void choose(Draft draft) {
        int n = draft.size();
        for (int j = 0; j < n; j++) {
            jobs[j] = j;
        }
        int wanted = random.nextInt(20) == 0 ? 1 + random.nextInt(n) : 1 + random.nextInt(Math.min(n, MOST));
        int centre = random.nextInt(n);
        int way = random.nextInt(3);
        if (way == 0 && rankByLoad(draft, centre)) {
            sort(n);
            // Everybody in that load, and some of those in the loads beside it.
            while (wanted < n && rank[jobs[wanted]] == 0) {
                wanted++;
            }
        } else if (way == 1) {
            for (int i = 0; i < wanted; i++) {
                swap(i, i + random.nextInt(n - i));
            }
        } else {
            rankByNearness(draft, centre);
            sort(n);
        }
        count = wanted;
    }

    /** Near: in the same load as one of the centre's steps, then in loads of its family close to it in time. */
    private boolean rankByLoad(Draft draft, int centre) {
        Placed there = draft.placed[centre];
        Route route = draft.routes[centre];
        int step = random.nextInt(route.count);
        if (there == null || !(route.steps[step] instanceof Step.Batch load)) {
            return false;
        }
        for (int j = 0; j < draft.size(); j++) {
            Placed here = draft.placed[j];
            rank[j] = Integer.MAX_VALUE;
            Route other = draft.routes[j];
            for (int s = 0; here != null && s < other.count; s++) {
                if (other.steps[s] instanceof Step.Batch batch && batch.family().equals(load.family())) {
                    rank[j] = Math.min(rank[j], Math.abs((long) here.start()[s] - there.start()[step]));
                }
            }
        }
        return true;
    }

    /** Near: at work in the same days, or in the same load. */
    private void rankByNearness(Draft draft, int centre) {
        Placed there = draft.placed[centre];
        for (int j = 0; j < draft.size(); j++) {
            Placed here = draft.placed[j];
            rank[j] = here == null || there == null
                    ? 0
                    : Math.abs((long) here.begin() - there.begin())
                            + Math.abs((long) here.finish() - there.finish())
                            + random.nextInt(600);
        }
        rank[centre] = -1;
    }

    /** Sets the order of coming back; must be asked while the jobs are still in the plan. */
    void order(Draft draft) {
        int way = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int j = jobs[i];
            Placed there = draft.placed[j];
            rank[j] = switch (there == null ? 4 : way) {
                case 0 -> there == null ? 0 : there.begin() + noise();
                case 1 -> there == null ? 0 : there.finish() + noise();
                case 2 -> draft.limit[j] + noise();
                case 3 -> draft.routes[j].job.release() + noise();
                default -> random.nextInt();
            };
        }
        sort(count);
    }

    private long noise() {
        return random.nextInt(1_440);
    }

    private void swap(int a, int b) {
        int held = jobs[a];
        jobs[a] = jobs[b];
        jobs[b] = held;
    }

    /** Shell sort of the first {@code n} jobs by rank; no allocation. */
    private void sort(int n) {
        for (int gap = n / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < n; i++) {
                int job = jobs[i];
                int at = i;
                while (at >= gap && rank[jobs[at - gap]] > rank[job]) {
                    jobs[at] = jobs[at - gap];
                    at -= gap;
                }
                jobs[at] = job;
            }
        }
    }
}

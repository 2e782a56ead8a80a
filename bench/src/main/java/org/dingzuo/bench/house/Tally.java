package org.dingzuo.bench.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times taken, gathered per thread and joined afterwards. */
public final class Tally {
    private final List<Long> nanos = new ArrayList<>();

    public void add(long taken) {
        nanos.add(taken);
    }

    void join(Tally other) {
        nanos.addAll(other.nanos);
    }

    int count() {
        return nanos.size();
    }

    /** @param share such as 0.99 */
    public double millis(double share) {
        if (nanos.isEmpty()) {
            return 0;
        }
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        var at = (int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1);
        return Math.round(sorted[Math.max(0, at)] / 10_000.0) / 100.0;
    }
}

package org.dingzuo.planner;

import java.util.Arrays;
import java.util.List;

/**
 * Free time of one person or machine: sorted gaps that neither overlap nor touch, as two parallel arrays. Snapshots
 * never change a lane they have published; the search cuts its own copies in place.
 */
final class Lane {

    int[] from;
    int[] until;
    int count;

    private Lane(int[] from, int[] until, int count) {
        this.from = from;
        this.until = until;
        this.count = count;
    }

    /** Windows clipped to the horizon; windows that touch become one gap, so that work runs across their seam. */
    static Lane of(List<Window> windows, int horizonFrom, int horizonUntil) {
        Lane lane = new Lane(new int[windows.size() + 4], new int[windows.size() + 4], 0);
        for (Window window : windows) {
            int start = Math.max(window.from(), horizonFrom);
            int end = Math.min(window.until(), horizonUntil);
            if (start >= end) {
                continue;
            }
            if (lane.count > 0 && lane.until[lane.count - 1] == start) {
                lane.until[lane.count - 1] = end;
            } else {
                lane.from[lane.count] = start;
                lane.until[lane.count++] = end;
            }
        }
        return lane;
    }

    Lane copy() {
        return new Lane(Arrays.copyOf(from, count + 4), Arrays.copyOf(until, count + 4), count);
    }

    /** Becomes equal to another lane without allocating, once it has grown large enough. */
    void become(Lane other) {
        if (from.length < other.count) {
            from = new int[other.count + 32];
            until = new int[other.count + 32];
        }
        System.arraycopy(other.from, 0, from, 0, other.count);
        System.arraycopy(other.until, 0, until, 0, other.count);
        count = other.count;
    }

    /** Index of the first gap that ends after {@code time}; {@link #count} if none. O(log gaps). */
    int indexAfter(int time) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (until[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean covers(int start, int end) {
        int i = indexAfter(start);
        return start >= end || (i < count && from[i] <= start && until[i] >= end);
    }

    /** Free minutes inside a range. */
    int minutesBetween(int start, int end) {
        int sum = 0;
        for (int i = indexAfter(start); i < count && from[i] < end; i++) {
            sum += Math.min(until[i], end) - Math.max(from[i], start);
        }
        return sum;
    }

    /** Takes a range out, whatever of it is still free. */
    void cut(int start, int end) {
        int i = indexAfter(start);
        if (i == count || start >= end) {
            return;
        }
        if (from[i] < start) {
            if (until[i] > end) {
                insert(i + 1, end, until[i]);
                until[i] = start;
                return;
            }
            until[i++] = start;
        }
        int keep = i;
        while (keep < count && until[keep] <= end) {
            keep++;
        }
        if (keep > i) {
            System.arraycopy(from, keep, from, i, count - keep);
            System.arraycopy(until, keep, until, i, count - keep);
            count -= keep - i;
        }
        if (i < count && from[i] < end) {
            from[i] = end;
        }
    }

    /** Gives a range back, as far as the calendar has it. */
    void give(int start, int end, Lane calendar) {
        for (int i = calendar.indexAfter(start); i < calendar.count && calendar.from[i] < end; i++) {
            open(Math.max(calendar.from[i], start), Math.min(calendar.until[i], end));
        }
    }

    /** Makes a range free, joined with the gaps it meets. */
    void open(int start, int end) {
        if (start >= end) {
            return;
        }
        int first = indexAfter(start - 1);
        int last = first;
        int newFrom = start;
        int newUntil = end;
        while (last < count && from[last] <= end) {
            newFrom = Math.min(newFrom, from[last]);
            newUntil = Math.max(newUntil, until[last]);
            last++;
        }
        if (last == first) {
            insert(first, start, end);
            return;
        }
        from[first] = newFrom;
        until[first] = newUntil;
        System.arraycopy(from, last, from, first + 1, count - last);
        System.arraycopy(until, last, until, first + 1, count - last);
        count -= last - first - 1;
    }

    private void insert(int at, int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count + 32 + (count >> 1));
            until = Arrays.copyOf(until, from.length);
        }
        System.arraycopy(from, at, from, at + 1, count - at);
        System.arraycopy(until, at, until, at + 1, count - at);
        from[at] = start;
        until[at] = end;
        count++;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lane lane
                && Arrays.equals(from, 0, count, lane.from, 0, lane.count)
                && Arrays.equals(until, 0, count, lane.until, 0, lane.count);
    }

    @Override
    public int hashCode() {
        return count;
    }
}

package org.dingzuo.planner;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Free time of one person or machine: sorted gaps that neither overlap nor touch, as two parallel arrays. Snapshots
 * never change a lane they have published; the search cuts its own copies in place.
 */
final class Lane {

    int[] from;
    int[] until;
    int count;
    /** Null as long as it may change. */
    private @Nullable LaneBlocks blocks;

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
        makeRoom(other.count);
        System.arraycopy(other.from, 0, from, 0, other.count);
        System.arraycopy(other.until, 0, until, 0, other.count);
        count = other.count;
        blocks = null;
    }

    /** Becomes equal to another, except in a range, where exactly these gaps of a third are free. O(gaps), by copying. */
    void become(Lane other, int start, int end, Lane inside) {
        int head = other.indexAfter(start);
        int tail = other.indexAfter(end);
        makeRoom(head + inside.count + other.count - tail + 3);
        System.arraycopy(other.from, 0, from, 0, head);
        System.arraycopy(other.until, 0, until, 0, head);
        count = head;
        if (head < other.count && other.from[head] < start) {
            openLast(other.from[head], start);
        }
        for (int i = inside.indexAfter(start); i < inside.count && inside.from[i] < end; i++) {
            openLast(Math.max(inside.from[i], start), Math.min(inside.until[i], end));
        }
        if (tail < other.count) {
            openLast(Math.max(other.from[tail], end), other.until[tail]);
            int more = other.count - tail - 1;
            System.arraycopy(other.from, tail + 1, from, count, more);
            System.arraycopy(other.until, tail + 1, until, count, more);
            count += more;
        }
        blocks = null;
    }

    private void makeRoom(int size) {
        if (from.length < size) {
            from = new int[size + 32];
            until = new int[size + 32];
        }
    }

    /** Opens a range behind all others, or touching the last. */
    void openLast(int start, int end) {
        if (count > 0 && until[count - 1] == start) {
            until[count - 1] = Math.max(start, end);
        } else if (start < end) {
            insert(count, start, end);
        }
    }

    /** Says that it will not change any more, and makes walking through it quicker. O(gaps). */
    void seal() {
        blocks = LaneBlocks.of(this);
    }

    /** Index of the first gap from {@code gap} on that is at least so long; {@link #count} if none. */
    int longEnough(int gap, int minutes) {
        LaneBlocks sealed = blocks;
        int i = gap;
        while (i < count && until[i] - from[i] < minutes) {
            i++;
            if (sealed != null) {
                i = sealed.passShort(i, minutes);
            }
        }
        return Math.min(i, count);
    }

    /** {@link #indexAfter} for one who stands at a gap and seldom goes far. */
    int indexAfter(int time, int standing) {
        int i = standing;
        for (int tries = 0; tries < 4; tries++) {
            if (i >= count || until[i] > time) {
                return i;
            }
            i++;
        }
        return indexAfter(time);
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
        LaneBlocks sealed = blocks;
        int sum = 0;
        int i = indexAfter(start);
        while (i < count && from[i] < end) {
            int whole = sealed == null || from[i] < start ? i : sealed.wholeBlockBefore(this, i, end);
            if (sealed != null && whole > i) {
                sum += sealed.minutes(i);
                i = whole;
            } else {
                sum += Math.min(until[i], end) - Math.max(from[i], start);
                i++;
            }
        }
        return sum;
    }

    /** Takes a range out, whatever of it is still free. */
    void cut(int start, int end) {
        blocks = null;
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
        blocks = null;
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

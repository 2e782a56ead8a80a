package org.dingzuo.planner;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts working minutes along a calendar: {@code W(t)} = {@link #before}, and its inverse {@link #instant}. Prefix sums
 * over the windows, so both are O(log windows); for minutes inside a window {@code before(instant(w)) == w}.
 */
public final class WorkingTime {

    private final int[] from;
    private final int[] until;
    private final long[] sum;

    /** @param windows sorted, disjoint */
    public WorkingTime(List<Window> windows) {
        Sorted.require("working windows", windows);
        List<Window> some =
                windows.stream().filter(window -> window.minutes() > 0).toList();
        from = some.stream().mapToInt(Window::from).toArray();
        until = some.stream().mapToInt(Window::until).toArray();
        sum = new long[from.length + 1];
        for (int i = 0; i < from.length; i++) {
            sum[i + 1] = sum[i] + until[i] - from[i];
        }
    }

    /** The time in which anybody of a plan works, taken or not. */
    static WorkingTime ofAnybody(PlanSnapshot plan) {
        Lane anybody = Lane.of(List.of(), 0, 0);
        for (int p = 0; p < plan.people().size(); p++) {
            Lane theirs = plan.board.roster.calendar[p];
            for (int i = 0; i < theirs.count; i++) {
                anybody.open(theirs.from[i], theirs.until[i]);
            }
        }
        return new WorkingTime(IntStream.range(0, anybody.count)
                .mapToObj(i -> new Window(anybody.from[i], anybody.until[i]))
                .toList());
    }

    /** Working minutes before an instant. */
    public long before(int instant) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (until[middle] <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == from.length ? sum[low] : sum[low] + Math.max(0, instant - from[low]);
    }

    /** Working minutes in a range. */
    public long between(int start, int end) {
        return before(end) - before(start);
    }

    /** All working minutes there are. */
    public long total() {
        return sum[from.length];
    }

    /**
     * The earliest instant by which so many working minutes have passed.
     *
     * @param minutes from 1 to {@link #total()}
     */
    public int instant(long minutes) {
        if (minutes < 1 || minutes > total()) {
            throw new IllegalArgumentException("minutes " + minutes + " of " + total()
                    + ". Ask for at least 1 and no more than the calendar has.");
        }
        int low = 1;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sum[middle] < minutes) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return until[low - 1] - (int) (sum[low] - minutes);
    }
}

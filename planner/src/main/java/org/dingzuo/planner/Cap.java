package org.dingzuo.planner;

import java.util.List;
import java.util.Set;

/**
 * The most that may be promised into a day or a week, so that a life fits beside the work. It counts promises, not work:
 * what is made early may still be promised later, and a better plan moves no count.
 *
 * @param key unique among caps
 * @param most in orders, pieces or minutes of hands per period, 0 for a period that takes nothing
 * @param periods days or weeks as instants: sorted, disjoint; outside them nothing is limited
 * @param classes the classes of products it counts; empty: all
 */
public record Cap(String key, Measure measure, int most, List<Window> periods, Set<String> classes) {

    public enum Measure {
        ORDERS,
        PIECES,
        MINUTES
    }

    /**
     * What one order takes of caps.
     *
     * @param productClass what caps ask by
     * @param pieces how many are made
     * @param minutes of hands
     */
    public record Portion(String productClass, int pieces, int minutes) {

        public Portion {
            if (pieces < 0 || minutes < 0) {
                throw new IllegalArgumentException(
                        "pieces " + pieces + ", minutes " + minutes + ". Neither may be below 0.");
            }
        }
    }

    public Cap {
        periods = List.copyOf(periods);
        classes = Set.copyOf(classes);
        Sorted.require("periods of cap " + key, periods);
        if (most < 0) {
            throw new IllegalArgumentException("cap " + key + " takes " + most + ". It takes at least 0.");
        }
    }

    boolean counts(Portion portion) {
        return classes.isEmpty() || classes.contains(portion.productClass());
    }

    int amount(Portion portion) {
        return switch (measure) {
            case ORDERS -> 1;
            case PIECES -> portion.pieces();
            case MINUTES -> portion.minutes();
        };
    }

    /** Index of the period an instant is in, or -1. */
    int period(int instant) {
        int low = 0;
        int high = periods.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (periods.get(middle).until() <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < periods.size() && periods.get(low).from() <= instant ? low : -1;
    }
}

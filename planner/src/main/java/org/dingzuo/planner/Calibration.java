package org.dingzuo.planner;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * Keeps a stated confidence honest. Scenarios know what was learnt of minutes; of kilns that fail, buyers who pay late and days on which
 * nobody comes they know nothing. Of each order that is over it is known how much would have had to be asked of them: which
 * rung of a ladder of levels. The next order asks for the rung that sufficed for such a share of the last ones
 * (split conformal prediction: Vovk, Gammerman, Shafer 2005; over a moving window, for life changes). Holds whatever the
 * distribution, as long as the next order is like the last ones.
 */
public final class Calibration {

    /** Shares of the scenarios, from 0.50 to 2.00 by 0.05; above 1 is later than the worst of them, see {@link Buffers#promise}. */
    public static final int RUNGS = 31;

    private static final double LOWEST = 0.50;
    private static final double STEP = 0.05;
    private static final double ROUNDING = 1e-9;

    private Calibration() {}

    /** @param rung from 0 */
    public static double level(int rung) {
        return LOWEST + STEP * rung;
    }

    /** The rung to start from: the one that is called like this confidence. */
    public static int start(double confidence) {
        return (int) Math.ceil((confidence - LOWEST) / STEP - ROUNDING);
    }

    /**
     * The lowest rung that would have kept the promise; the highest where none would have.
     *
     * @param promised by rung, not falling
     * @param finish in the same unit
     */
    public static int needed(IntUnaryOperator promised, int finish) {
        int rung = 0;
        while (rung < RUNGS - 1 && promised.applyAsInt(rung) < finish) {
            rung++;
        }
        return rung;
    }

    /**
     * The rung to ask for next. O(n log n).
     *
     * @param needed rungs of the orders that were over last
     * @return empty: so few prove nothing, see {@link #least}
     */
    public static OptionalInt rung(List<Integer> needed, double confidence) {
        int rank = (int) Math.ceil((needed.size() + 1) * confidence - ROUNDING);
        return rank > needed.size()
                ? OptionalInt.empty()
                : OptionalInt.of(needed.stream().sorted().toList().get(rank - 1));
    }

    /** How many orders must be over before anything is proved: 19 for 0.95. */
    public static int least(double confidence) {
        return (int) Math.ceil(confidence / (1 - confidence) - ROUNDING);
    }
}

package org.dingzuo.bench.quarter;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** How long things really take, which nobody has written down: each person misses each kind of step in a way of his own, and every piece
 *  differs a little. All draws are log-normal. */
final class Truth {
    /** Of a person's own way with a step, and of one piece against the next. */
    private static final double WONT = 0.15;

    private static final double PIECE = 0.22;
    private static final double DRYING = 0.10;
    private static final double FIRING = 0.02;
    /** Suppliers are late more often than early. */
    private static final double LATENESS = 0.30;

    private final Random dice;
    private final Map<String, Double> wonts = new HashMap<>();

    Truth(Random dice) {
        this.dice = dice;
    }

    /** @param pace minutes taken for a hundred written ones, as the studio states it */
    int minutes(String person, int pace, String step, int written) {
        var wont = wonts.computeIfAbsent(person + "/" + step, each -> spread(WONT));
        return atLeastOne(written * pace / 100.0 * wont * spread(PIECE));
    }

    int drying(int written) {
        return atLeastOne(written * spread(DRYING));
    }

    int firing(int written) {
        return atLeastOne(written * spread(FIRING));
    }

    int handsAround(int written) {
        return atLeastOne(written * spread(PIECE));
    }

    /** @param stated days that the supplier is said to take */
    int days(int stated) {
        var held = dice.nextInt(12) == 0 ? 5 : 0;
        return held + atLeastOne(stated * spread(LATENESS));
    }

    boolean happens(double share) {
        return dice.nextDouble() < share;
    }

    private double spread(double sigma) {
        return Math.exp(sigma * dice.nextGaussian());
    }

    private static int atLeastOne(double value) {
        return Math.max(1, (int) Math.round(value));
    }
}

package org.dingzuo.planner;

import java.util.Comparator;
import java.util.List;

/**
 * Advice on whether an order is worth the hours it takes, where more is wanted than can be made: an hour is worth what
 * those who are still to come would give for it, if they will need it (expected marginal seat revenue, Belobaba 1992).
 * Advice only; taking whoever comes first until the week is full gave away a quarter of the revenue.
 */
public final class Acceptance {

    /**
     * What is still expected of one kind of order for the same week.
     *
     * @param perHour what it leaves for an hour of the scarcest hands or machine, in any one currency unit
     * @param hours expected hours wanted
     * @param spread their standard deviation, above 0
     */
    public record Demand(double perHour, double hours, double spread) {

        public Demand {
            if (hours < 0 || !(spread > 0)) {
                throw new IllegalArgumentException("hours " + hours + ", spread " + spread
                        + ". Hours may not be below 0, spread must be above it.");
            }
        }
    }

    private final List<Demand> dearestFirst;

    public Acceptance(List<Demand> stillToCome) {
        dearestFirst = stillToCome.stream()
                .sorted(Comparator.comparingDouble(Demand::perHour).reversed())
                .toList();
    }

    /**
     * What the last of so many free hours is worth: the highest, over the kinds from the dearest down, of their mean
     * value times the chance that they want more than is free. 0 when plenty is free.
     */
    public double bidPrice(double freeHours) {
        double best = 0;
        double hours = 0;
        double value = 0;
        double variance = 0;
        for (Demand demand : dearestFirst) {
            hours += demand.hours;
            value += demand.hours * demand.perHour;
            variance += demand.spread * demand.spread;
            if (hours > 0) {
                double chance = upperTail((freeHours - hours) / Math.sqrt(variance));
                best = Math.max(best, value / hours * chance);
            }
        }
        return best;
    }

    /** Whether an order that leaves so much for so many hours is worth taking; false too when it does not fit. */
    public boolean worthwhile(double contribution, double hours, double freeHours) {
        return hours <= freeHours && contribution >= hours * bidPrice(freeHours - hours / 2);
    }

    /** The chance that a standard normal number is larger (Abramowitz and Stegun 26.2.17; error below 1e-7). */
    private static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = Math.exp(-z * z / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z >= 0 ? tail : 1 - tail;
    }
}

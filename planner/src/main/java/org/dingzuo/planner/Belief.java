package org.dingzuo.planner;

/**
 * What is believed of a duration or a lead time, in minutes: logarithms are normal, mean and variance unknown
 * (normal-inverse-gamma; Gelman and others, Bayesian Data Analysis, 3.3). The predictive is a Student t on logarithms,
 * so with little seen the promise is wide. One belief per person, step and size class; with nothing seen it starts from
 * the studio's, and that from the craft's.
 *
 * @param mean of the logarithms
 * @param weight how many observations the mean is worth
 * @param shape half the degrees of freedom
 * @param scale sum of half squared deviations
 */
public record Belief(double mean, double weight, double shape, double scale) {

    /** Where nothing is known: around this many minutes, spread by this coefficient of variation (0.5 for a craft). */
    public static Belief around(double minutes, double cv) {
        double variance = Math.log1p(cv * cv);
        return new Belief(Math.log(minutes), 2, 3, variance * 3);
    }

    /** After one more was seen; what was suspended or corrected is not to be told. */
    public Belief seen(double minutes) {
        return seenShare(Math.max(1, minutes));
    }

    /** The same for a share or any other positive number. */
    Belief seenShare(double share) {
        double log = Math.log(share);
        double newWeight = weight + 1;
        return new Belief(
                (weight * mean + log) / newWeight,
                newWeight,
                shape + 0.5,
                scale + weight * (log - mean) * (log - mean) / (2 * newWeight));
    }

    /**
     * After so many shares were seen, told by their sums: what is kept in rows instead of one belief per observation.
     *
     * @param logSum of their logarithms
     * @param logSquares of the squares of their logarithms
     */
    public Belief seenShares(int count, double logSum, double logSquares) {
        if (count == 0) {
            return this;
        }
        double average = logSum / count;
        double within = Math.max(0, logSquares - logSum * average);
        double newWeight = weight + count;
        return new Belief(
                (weight * mean + logSum) / newWeight,
                newWeight,
                shape + count / 2.0,
                scale + within / 2 + weight * count * (average - mean) * (average - mean) / (2 * newWeight));
    }

    /** This belief as the start of a narrower one (the studio's for one person), worth at most so many observations. */
    public Belief asPrior(double most) {
        double share = Math.min(1, most / weight);
        double newShape = Math.max(3, shape * share);
        return new Belief(mean, weight * share, newShape, scale / shape * newShape);
    }

    /** Half of all are shorter. */
    public double median() {
        return Math.exp(mean);
    }

    /** Minutes at a standard normal number's place in the distribution: 0 the median, 1.645 the 95 % quantile. */
    public double minutes(double normal) {
        double spread = Math.sqrt(scale / shape * (1 + 1 / weight));
        return Math.exp(mean + spread * student(normal, 2 * shape));
    }

    /** How far one observation strays from the median: by what is not known of the median, and by its own luck. */
    double strayed(double habit, double luck) {
        double spread = Math.sqrt(scale / shape);
        double freedom = 2 * shape;
        return Math.exp(spread * (student(habit, freedom) / Math.sqrt(weight) + student(luck, freedom)));
    }

    /** Student's quantile from the normal one (Abramowitz and Stegun 26.7.5). */
    private static double student(double z, double freedom) {
        double square = z * z;
        double first = z * (square + 1) / 4;
        double second = z * ((5 * square + 16) * square + 3) / 96;
        double third = z * (((3 * square + 19) * square + 17) * square - 15) / 384;
        return z + first / freedom + second / (freedom * freedom) + third / (freedom * freedom * freedom);
    }
}

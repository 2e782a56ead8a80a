package org.dingzuo.planner;

import java.util.List;

/**
 * What life throws, the same for the same job, step and scenario in every plan: common random numbers keep the
 * comparison of two plans free of luck and quotes steady from version to version.
 */
final class Dice {

    private static final int RELEASE = -1;

    private final List<Job> jobs;
    private final Uncertainty uncertainty;
    private final long[] jobSeeds;

    Dice(List<Job> jobs, Uncertainty uncertainty, long seed) {
        this.jobs = jobs;
        this.uncertainty = uncertainty;
        jobSeeds = jobs.stream()
                .mapToLong(job -> mix(seed ^ mix(job.key().hashCode())))
                .toArray();
    }

    int minutes(int scenario, int job, int step) {
        Job of = jobs.get(job);
        return uncertainty.minutes(of, of.steps().get(step), scenario, normal(jobSeeds[job], scenario, step));
    }

    int release(int scenario, int job) {
        return uncertainty.release(jobs.get(job), normal(jobSeeds[job], scenario, RELEASE));
    }

    /** A standard normal number that depends on nothing but its arguments (Box and Muller 1958). */
    static double normal(long jobSeed, int scenario, int step) {
        long first = mix(jobSeed + 0x9E3779B97F4A7C15L * (2L * scenario + 1) + step * 0x632BE59BD9B4E019L);
        long second = mix(first + 0x9E3779B97F4A7C15L);
        double radius = Math.sqrt(-2 * Math.log(1 - unit(first)));
        return radius * Math.cos(2 * Math.PI * unit(second));
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

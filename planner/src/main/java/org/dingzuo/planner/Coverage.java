package org.dingzuo.planner;

/**
 * Keeps the stated confidence honest for one class of products: after each delivery the level asked of the simulation
 * moves up when late, down a little when kept (adaptive conformal inference, Gibbs and Candes 2021).
 *
 * @param level share of scenarios to ask for, 0.80 to 1.50; above 1 where life is worse than the worst scenario
 */
public record Coverage(double level) {

    private static final double STEP = 0.05;
    private static final double ALLOWED = 0.05;
    private static final double LEAST = 0.80;
    private static final double MOST = 1.50;

    public static final Coverage START = new Coverage(0.95);

    public Coverage after(boolean late) {
        return new Coverage(Math.clamp(level + STEP * ((late ? 1 : 0) - ALLOWED), LEAST, MOST));
    }
}

package org.dingzuo.planner;

/**
 * Keeps the stated confidence honest for one class of products: after each delivery the level asked of the simulation
 * moves up when late, down a little when kept (adaptive conformal inference, Gibbs and Candes 2021).
 *
 * @param level share of scenarios to ask for, 0.90 to 0.995
 */
public record Coverage(double level) {

    private static final double STEP = 0.05;
    private static final double ALLOWED = 0.05;

    public static final Coverage START = new Coverage(0.95);

    public Coverage after(boolean late) {
        return new Coverage(Math.clamp(level + STEP * ((late ? 1 : 0) - ALLOWED), 0.90, 0.995));
    }
}

package org.dingzuo.planner;

/**
 * How sure a new plan must be to keep its promises in life, not only on paper.
 *
 * @param share of scenarios in which a promise must be kept, such as 0.95, unless the standing plan keeps it less often
 * @param scenarios some 200; each asked plan costs as much as a {@link Simulation} of them
 */
public record Risk(Uncertainty uncertainty, double share, int scenarios) {}

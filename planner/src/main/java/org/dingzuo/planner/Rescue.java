package org.dingzuo.planner;

/**
 * @param plan what could be done then; who is late in it would be late all the same
 */
public record Rescue(WayOut way, Replan plan) {}

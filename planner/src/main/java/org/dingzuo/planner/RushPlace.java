package org.dingzuo.planner;

/**
 * One way to take a rush job in.
 *
 * @param finish when the rush job would end, epoch minutes
 * @param displacedMinutes by how much other jobs end later, all together, in minutes in which anybody works: a night
 *     between costs nobody anything; none passes its promise
 * @param plan the plan with the rush job and all that moves for it
 */
public record RushPlace(int finish, int displacedMinutes, Replan plan) {}

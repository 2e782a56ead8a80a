package org.dingzuo.production.equipment;

/** How long a machine runs.
 *  @param minutes of all that ended so far
 *  @param recentMinutes of these, in the last {@link BreakEven#DAYS_BACK} days
 *  @param recentLoads loads in the same days
 *  @param plannedMinutes in the plan, in the next {@link BreakEven#DAYS_AHEAD} days
 *  @param plannedLoads loads in the same days */
public record Use(long minutes, long recentMinutes, long recentLoads, long plannedMinutes, long plannedLoads) {
    public static final Use NONE = new Use(0, 0, 0, 0, 0);
}

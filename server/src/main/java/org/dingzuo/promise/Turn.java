package org.dingzuo.promise;

/** The right to change a studio's plan, until the transaction that took it ends.
 *  @param version of the plan as it was found
 *  @param edition of the measured buffers */
public record Turn(long version, long edition) {
    PlanState state() {
        return new PlanState(version, edition);
    }
}

package org.dingzuo.promise;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;

/** What may still be promised: the plan, and besides it the time that late work needs to be made up in.
 *  @param plan the same as the standing plan where nothing is late
 *  @param until minute from which on it must be looked at again: something may have become late by then */
record Room(PlanSnapshot plan, int until) {
    /** Under this name time is kept for late work. */
    static final String REPAIR = "repair";

    /** Nobody has looked for late work yet. */
    static Room notLookedAt(PlanSnapshot plan) {
        return new Room(plan, Integer.MIN_VALUE);
    }

    Room keeping(List<Placement> repair, int lookAgain) {
        return new Room(plan.keeping(REPAIR, repair), lookAgain);
    }

    /** The same room in a plan that went on by a change which touches nothing that is kept.
     *  @param before the plan that this is the room of */
    Room after(PlanSnapshot before, PlanSnapshot next, UnaryOperator<PlanSnapshot> change) {
        return new Room(plan == before ? next : change.apply(plan), until);
    }
}

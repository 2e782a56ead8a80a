package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What applying a proposal wrote besides the plan.
 *  @param days days off or days of standstill that were new
 *  @param longer whether overtime was written that did not stand already
 *  @param releaseBefore of an order whose material is late: when it could begin before
 *  @param faults what was wrong with the plan before, by the planner's judge: undoing may bring back exactly that
 *  @param at when it was applied */
record Effect(
        List<LocalDate> days, boolean longer, @Nullable Instant releaseBefore, List<String> faults, Instant at) {

    Effect upon(List<String> known) {
        return new Effect(days, longer, releaseBefore, known, at);
    }
}

package org.dingzuo.production;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.promise.Role;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** Something on the floor's list: a step of an order, when the plan wants it, and how far it is.
 *  @param kindOfStep what its instructions go by
 *  @param from earliest planned moment; null: it is done and out of the plan
 *  @param around hands before and after it: making ready, loading, unloading; in the order in which they begin
 *  @param waitsFor steps that are not done and come before
 *  @param unpaid what the buyer has to pay before it may begin; null: nothing
 *  @param shipBy the promised day
 *  @param agreement by which the order stands, so that nobody begins what it was before */
public record Task(
        StepKey key,
        String orderNumber,
        Words design,
        Configuration configuration,
        int quantity,
        Words label,
        String kindOfStep,
        RoutingStep.Kind kind,
        int plannedMinutes,
        @Nullable PersonId person,
        @Nullable MachineId machine,
        @Nullable Instant from,
        @Nullable Instant until,
        List<Around> around,
        List<String> waitsFor,
        @Nullable Money unpaid,
        LocalDate shipBy,
        int agreement,
        @Nullable Work work) {

    /** The wording it was begun by; empty: not begun, or none was written then. */
    public Optional<Sop.Ref> begunBy() {
        return Optional.ofNullable(work).map(Work::sop);
    }

    /** Hands before or after the step itself.
     *  @param shared what several pieces have the same minutes of; null: this piece's own
     *  @param family what is made ready, of a setup */
    public record Around(
            Role role,
            @Nullable PersonId person,
            @Nullable String shared,
            @Nullable Words family,
            Instant from,
            Instant until) {}
}

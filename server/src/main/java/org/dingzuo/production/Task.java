package org.dingzuo.production;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.StepVariant;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.promise.Role;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** Something on the floor's list: a step of an order, when the plan wants it, and how far it is.
 *  @param kindOfStep what its instructions go by
 *  @param variant for which choices it takes the minutes it does; null: none of them touches them
 *  @param from earliest planned moment; null: it is done and out of the plan
 *  @param around hands before and after it: making ready, loading, unloading; in the order in which they begin
 *  @param quantity pieces; of a step that is done once more only those that failed
 *  @param fit what it asks of a load; null: hands do it, piece by piece
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
        @Nullable StepVariant variant,
        RoutingStep.Kind kind,
        int plannedMinutes,
        @Nullable PersonId person,
        @Nullable MachineId machine,
        @Nullable Instant from,
        @Nullable Instant until,
        List<Around> around,
        @Nullable Fit fit,
        List<String> waitsFor,
        @Nullable Money unpaid,
        LocalDate shipBy,
        int agreement,
        @Nullable Work work) {

    /** The wording it was begun by; empty: not begun, or none was written then. */
    public Optional<Sop.Ref> begunBy() {
        return Optional.ofNullable(work).map(Work::sop);
    }

    /** Whether it was done, failed, and is to be done once more or was. */
    public boolean isAgain() {
        return work != null && work.again() != null;
    }

    /** Whether hands are on it, or it is done. */
    public boolean isInHand() {
        return work != null && work.isBegun();
    }

    /** Nothing of it is begun, nothing comes before, and nothing is to be paid first. */
    public boolean isReady() {
        return !isInHand() && waitsFor.isEmpty() && unpaid == null;
    }

    /** Done without hands, with others of its kind: in a machine, or only side by side.
     *  @param planned the load of the plan that it lies in; null: none
     *  @param machineKind null: no machine
     *  @param family what may be done together
     *  @param room that all its pieces take, in the machine's unit */
    public record Fit(@Nullable String planned, @Nullable String machineKind, String family, int room) {}

    /** What somebody has to stand by for, once for all that goes into the same load or setup, in minutes. */
    public int sharedHands() {
        return around.stream()
                .filter(each -> each.shared() != null)
                .mapToInt(each ->
                        (int) Duration.between(each.from(), each.until()).toMinutes())
                .sum();
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

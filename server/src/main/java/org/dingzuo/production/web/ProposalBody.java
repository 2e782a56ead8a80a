package org.dingzuo.production.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A better plan, as the maker's client reads it.
 *  @param kind BETTER, WHAT_IF or WAY_OUT
 *  @param state OPEN, APPLIED, DROPPED, STALE or UNDONE
 *  @param suppose in which world it holds; null: in this one */
record ProposalBody(
        UUID id,
        String kind,
        String state,
        OffsetDateTime madeAt,
        @Nullable SupposeBody suppose,
        GainBody gain,
        List<MoveBody> moves,
        boolean undoable) {

    /** @param what AWAY, MACHINE_DOWN, MATERIAL_LATE, NEW_LOAD, LONGER or STAND_IN
     *  @param who name of the person or machine, or number of the order
     *  @param more the family of a load, the skill of a stand-in */
    record SupposeBody(
            String what,
            String who,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable OffsetDateTime at,
            @Nullable Integer fromMinute,
            @Nullable Integer untilMinute,
            @Nullable String more) {}

    /** @param broken how many promises would break if nobody re-sorted anything
     *  @param saved how many of those hold in this plan */
    record GainBody(int minutesSooner, int loadsSaved, int setupsSaved, int broken, int saved, List<LateBody> late) {}

    record LateBody(UUID order, String number, String design, LocalDate promised, LocalDate leaves) {}

    record MoveBody(
            UUID order,
            String number,
            String design,
            LocalDate promised,
            LocalDate readyBefore,
            LocalDate readyAfter,
            List<StepBody> steps) {}

    /** @param who person or machine before; null: it only waits */
    record StepBody(
            String label,
            @Nullable String who,
            @Nullable String whoAfter,
            OffsetDateTime from,
            OffsetDateTime fromAfter) {}
}

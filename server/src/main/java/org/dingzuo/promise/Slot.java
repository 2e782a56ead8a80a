package org.dingzuo.promise;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** A stretch of the plan: one part of one step of one order, {@code [from, until)}.
 *  @param part counts from 0 where a step is split over breaks
 *  @param role the step itself, or hands before and after it
 *  @param shared what several pieces have the same minutes of: a setup's session, a load's hands; null: this one's own
 *  @param load which load of the machine it goes into; null: none */
public record Slot(
        UUID order,
        int line,
        String step,
        Role role,
        int part,
        @Nullable PersonId person,
        @Nullable MachineId machine,
        @Nullable String load,
        @Nullable String shared,
        Instant from,
        Instant until) {}

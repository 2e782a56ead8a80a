package org.dingzuo.catalog;

import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Energy;
import org.jspecify.annotations.Nullable;

/** A step of the studio's library. A design copies it and may fit the copy; the library's later change touches no design.
 *  @param minutes for one piece, as a start
 *  @param setup what is made ready before; of one family, for a module knows no options; null: nothing
 *  @param tending loading and unloading; null: nobody is needed
 *  @param energy what the hours must have at least; ATTENDED only; null: any
 *  @param version for If-Match */
public record StepModule(
        String key,
        Words name,
        RoutingStep.Kind kind,
        int minutes,
        @Nullable String skill,
        @Nullable String machineKind,
        RoutingStep.@Nullable Setup setup,
        RoutingStep.@Nullable Tending tending,
        @Nullable Energy energy,
        long version) {}

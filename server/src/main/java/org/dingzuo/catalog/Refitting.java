package org.dingzuo.catalog;

import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.Words;
import org.dingzuo.studio.Energy;
import org.jspecify.annotations.Nullable;

/** A step while some of it is fitted anew; what nobody touches stays as it was. The one place that knows all its parts, until records can
 *  be copied with other parts (JEP 468). */
final class Refitting {
    private final String key;
    private final Words name;
    private final RoutingStep.Kind kind;
    int minutes;
    Map<String, Integer> extraMinutes;
    private final @Nullable String skill;
    private final @Nullable String machineKind;
    private final @Nullable String family;
    int size;
    private final @Nullable Integer longestWait;
    private final boolean splittable;
    List<String> after;

    @Nullable
    When when;

    private final @Nullable String module;

    RoutingStep.@Nullable Setup setup;

    RoutingStep.@Nullable Tending tending;

    @Nullable
    Energy energy;

    Refitting(RoutingStep step) {
        key = step.key();
        name = step.name();
        kind = step.kind();
        minutes = step.minutes();
        extraMinutes = step.extraMinutes();
        skill = step.skill();
        machineKind = step.machineKind();
        family = step.family();
        size = step.size();
        longestWait = step.longestWait();
        splittable = step.splittable();
        after = step.after();
        when = step.when();
        module = step.module();
        setup = step.setup();
        tending = step.tending();
        energy = step.energy();
    }

    RoutingStep step() {
        return new RoutingStep(
                key,
                name,
                kind,
                minutes,
                extraMinutes,
                skill,
                machineKind,
                family,
                size,
                longestWait,
                splittable,
                after,
                when,
                module,
                setup,
                tending,
                energy);
    }
}

package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.WorkExceptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a supposition true, and takes it back. */
@Component
class Effects {
    private final WorkExceptions exceptions;
    private final SheetLedger sheets;
    private final Clock clock;

    Effects(WorkExceptions exceptions, SheetLedger sheets, Clock clock) {
        this.exceptions = exceptions;
        this.sheets = sheets;
        this.clock = clock;
    }

    Effect make(StudioId studio, @Nullable Supposition supposition, ZoneId zone) {
        return switch (supposition) {
            case null -> effect(List.of(), false, null);
            case Supposition.Away(var person, var from, var until) ->
                effect(exceptions.away(person, Supposition.days(from, until), "what-if"), false, null);
            case Supposition.MachineDown(var machine, var from, var until) ->
                effect(exceptions.down(machine, Supposition.days(from, until), "what-if"), false, null);
            case Supposition.Longer(var person, var hours) -> effect(List.of(), exceptions.longer(person, hours), null);
            case Supposition.MaterialLate(var order, var here) ->
                effect(
                        List.of(),
                        false,
                        release(studio, order, here.atStartOfDay(zone).toInstant()));
            // Placements alone say who stands in and what goes into the load.
            case Supposition.StandIn standIn -> effect(List.of(), false, null);
            case Supposition.NewLoad load -> effect(List.of(), false, null);
        };
    }

    void takeBack(StudioId studio, @Nullable Supposition supposition, Effect effect) {
        switch (supposition) {
            case null -> {}
            case Supposition.Away(var person, var from, var until) -> exceptions.back(person, effect.days());
            case Supposition.MachineDown(var machine, var from, var until) -> exceptions.up(machine, effect.days());
            case Supposition.Longer(var person, var hours) -> {
                if (effect.longer()) {
                    exceptions.asUsual(person, hours);
                }
            }
            case Supposition.MaterialLate(var order, var here) -> {
                var before = effect.releaseBefore();
                if (before != null) {
                    sheets.release(studio, order, before);
                }
            }
            case Supposition.StandIn standIn -> {}
            case Supposition.NewLoad load -> {}
        }
    }

    private Instant release(StudioId studio, UUID order, Instant here) {
        var before = sheets.releaseOf(studio, order);
        sheets.release(studio, order, here);
        return before;
    }

    private Effect effect(List<LocalDate> days, boolean longer, @Nullable Instant releaseBefore) {
        return new Effect(days, longer, releaseBefore, List.of(), clock.instant());
    }
}

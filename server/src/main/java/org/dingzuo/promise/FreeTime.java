package org.dingzuo.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much time a stretch of the plan has left. A sum: whether a piece fits is for the plan to say. */
@Service
public class FreeTime {
    private final PlanBook book;
    private final PlacementLedger placements;
    private final Studios studios;

    FreeTime(PlanBook book, PlacementLedger placements, Studios studios) {
        this.book = book;
        this.placements = placements;
        this.studios = studios;
    }

    /** @param handMinutes of all people together
     *  @param byMachineKind minutes of all machines of a kind together */
    public record Free(long handMinutes, Map<String, Long> byMachineKind) {
        public long machineMinutes(String kind) {
            return byMachineKind.getOrDefault(kind, 0L);
        }
    }

    /** Within {@code [from, until)}. */
    @Transactional(readOnly = true)
    public Free between(Instant from, Instant until) {
        var studio = StudioScope.studio();
        var plan = book.open(studio, placements.version(studio), studios.calendarVersion())
                .snapshot();
        var first = MakingWindows.minuteOf(from);
        var stretch = new Window(first, Math.max(first, MakingWindows.minuteOf(until)));
        long hands = 0;
        for (var person : plan.people()) {
            var taken = taken(plan.placements(), placement -> person.key().equals(placement.person()));
            hands += free(person.free(), taken, stretch);
        }
        var machines = new HashMap<String, Long>();
        for (var machine : plan.machines()) {
            var taken = taken(plan.placements(), placement -> machine.key().equals(placement.machine()));
            machines.merge(machine.kind(), free(machine.open(), taken, stretch), Long::sum);
        }
        return new Free(hands, machines);
    }

    private static List<Window> taken(Iterable<Placement> placements, Predicate<Placement> mine) {
        var taken = new ArrayList<Window>();
        placements.forEach(placement -> {
            if (mine.test(placement)) {
                taken.addAll(placement.parts());
            }
        });
        return taken;
    }

    /** Work that lies outside of its windows (overtime) takes nothing from them. */
    private static long free(List<Window> open, List<Window> taken, Window stretch) {
        long free = 0;
        for (var window : open) {
            free += common(window, stretch);
            for (var part : taken) {
                var from = Math.max(window.from(), stretch.from());
                var until = Math.min(window.until(), stretch.until());
                free -= from < until ? common(part, new Window(from, until)) : 0;
            }
        }
        return Math.max(0, free);
    }

    private static long common(Window one, Window other) {
        return Math.max(0, Math.min(one.until(), other.until()) - Math.max(one.from(), other.from()));
    }
}

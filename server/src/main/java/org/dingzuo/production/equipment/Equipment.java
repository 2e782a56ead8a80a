package org.dingzuo.production.equipment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Role;
import org.dingzuo.promise.Slot;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.WorkExceptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of machines: how long each ran, when it is due, whether it pays to own it. */
@Service
@Transactional
public class Equipment {
    private static final int DAYS_LOOKED_AHEAD = 60;

    private final EquipmentStore store;
    private final Promises promises;
    private final Studios studios;
    private final WorkExceptions exceptions;
    private final Audit audit;
    private final Clock clock;

    Equipment(
            EquipmentStore store,
            Promises promises,
            Studios studios,
            WorkExceptions exceptions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.promises = promises;
        this.studios = studios;
        this.exceptions = exceptions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody looked after it. @param usedMinutes that it had run by then */
    public record Served(String note, long usedMinutes, Instant at) {}

    /** @param due what is next
     *  @param services the latest first
     *  @param breakEven null: no rent was stated
     *  @param idleOn the first day from tomorrow on when nothing is planned on it; null: none within two months */
    public record Kept(
            Machine machine,
            Terms terms,
            Use use,
            Due due,
            boolean isDue,
            List<Served> services,
            @Nullable BreakEven breakEven,
            @Nullable LocalDate idleOn) {}

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** Something is planned on it that day. */
        record Busy() implements Outcome {}
    }

    @Transactional(readOnly = true)
    public List<Kept> all() {
        var studio = StudioScope.studio();
        var workforce = studios.workforce();
        var zone = workforce.profile().zone();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var ran = store.ran(studio, now.minus(Duration.ofDays(BreakEven.DAYS_BACK)));
        var terms = store.terms(studio);
        var services = store.services(studio);
        var down = workforce.exceptions().down();
        var planned = planned(now, now.plus(Duration.ofDays(DAYS_LOOKED_AHEAD)));
        return workforce.machines().stream()
                .map(machine -> {
                    var said = terms.getOrDefault(machine.id(), Terms.NONE);
                    var served = services.getOrDefault(machine.id(), List.of());
                    var slots = planned.getOrDefault(machine.id(), List.of());
                    var use = use(ran.get(machine.id()), slots, now);
                    var last = served.isEmpty() ? null : served.getFirst();
                    var due = Due.of(
                            said,
                            use.minutes() - (last == null ? 0 : last.usedMinutes()),
                            last == null ? null : LocalDate.ofInstant(last.at(), zone));
                    return new Kept(
                            machine,
                            said,
                            use,
                            due,
                            due.isDue(today),
                            served,
                            BreakEven.of(said, use),
                            idleOn(down.getOrDefault(machine.id(), Set.of()), slots, today, zone));
                })
                .toList();
    }

    /** @param terms their version is the one that was seen */
    public Outcome say(MachineId machine, Terms terms) {
        if (find(machine).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!store.say(StudioScope.studio(), machine, terms)) {
            return new Outcome.Stale();
        }
        audit.note("machine.terms", "machine", machine.value());
        return new Outcome.Done();
    }

    /** It was looked after just now. */
    public Outcome served(MachineId machine, String note) {
        if (find(machine).isEmpty()) {
            return new Outcome.Unknown();
        }
        store.serve(StudioScope.studio(), Ids.next(clock), machine, note, clock.instant());
        audit.note("machine.served", "machine", machine.value());
        return new Outcome.Done();
    }

    /** Keeps a day of the plan free for looking after it: nothing is placed on it then. Not a day on which something is. */
    public Outcome block(MachineId machine, LocalDate day, String reason) {
        promises.takeTurn();
        if (find(machine).isEmpty()) {
            return new Outcome.Unknown();
        }
        var zone = studios.profile().zone();
        var slots = planned(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        if (slots.containsKey(machine)) {
            return new Outcome.Busy();
        }
        exceptions.down(machine, List.of(day), reason);
        return new Outcome.Done();
    }

    /** What has just ended on a machine counts, once.
     *  @param use key of the work, or of the load that several pieces share */
    public void ran(MachineId machine, String use, boolean isLoad, int minutes, Instant endedAt) {
        store.ran(StudioScope.studio(), machine, use, isLoad, Math.max(1, minutes), endedAt);
    }

    private Optional<Machine> find(MachineId machine) {
        return studios.workforce().machines().stream()
                .filter(each -> each.id().equals(machine))
                .findFirst();
    }

    private Map<MachineId, List<Slot>> planned(Instant from, Instant until) {
        var planned = new HashMap<MachineId, List<Slot>>();
        for (var slot : promises.agenda(from, until)) {
            if (slot.machine() != null && slot.role() != Role.LOADING && slot.role() != Role.UNLOADING) {
                planned.computeIfAbsent(slot.machine(), machine -> new ArrayList<>())
                        .add(slot);
            }
        }
        return planned;
    }

    private static Use use(EquipmentStore.@Nullable Ran ran, List<Slot> slots, Instant now) {
        var until = now.plus(Duration.ofDays(BreakEven.DAYS_AHEAD));
        var once = new HashSet<String>();
        long minutes = 0;
        long loads = 0;
        for (var slot : slots) {
            var shared = slot.load() != null ? slot.load() : slot.shared();
            if (slot.from().isBefore(until) && (shared == null || once.add(shared))) {
                minutes += Duration.between(slot.from(), slot.until()).toMinutes();
                loads += slot.load() == null ? 0 : 1;
            }
        }
        return ran == null
                ? new Use(0, 0, 0, minutes, loads)
                : new Use(ran.minutes(), ran.recentMinutes(), ran.recentLoads(), minutes, loads);
    }

    private static @Nullable LocalDate idleOn(Set<LocalDate> down, List<Slot> slots, LocalDate today, ZoneId zone) {
        var taken = new HashSet<>(down);
        for (var slot : slots) {
            var day = LocalDate.ofInstant(slot.from(), zone);
            for (; !day.atStartOfDay(zone).toInstant().isAfter(slot.until().minusSeconds(1)); day = day.plusDays(1)) {
                taken.add(day);
            }
        }
        return today.plusDays(1)
                .datesUntil(today.plusDays(DAYS_LOOKED_AHEAD))
                .filter(day -> !taken.contains(day))
                .findFirst()
                .orElse(null);
    }
}

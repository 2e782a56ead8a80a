package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Remembered;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan as the floor uses it: what comes when, what is done, and which promises reality has put in danger. */
@Component
class Agenda {
    private static final Remembered<FirmPlan> FIRM = new Remembered<>("promise.firm", FirmPlan.class);

    private final AgendaLedger ledger;
    private final PlacementLedger placements;
    private final PlanBook book;
    private final Studios studios;
    private final Clock clock;

    Agenda(AgendaLedger ledger, PlacementLedger placements, PlanBook book, Studios studios, Clock clock) {
        this.ledger = ledger;
        this.placements = placements;
        this.book = book;
        this.studios = studios;
        this.clock = clock;
    }

    void finish(UUID order, int line, String step) {
        var studio = StudioScope.studio();
        placements.lockVersion(studio);
        ledger.finish(studio, order, JobSheet.key(line, step));
        placements.bumpVersion(studio, 1);
    }

    /** What is placed in {@code [from, until)}, of firm orders, in the order in which it begins. */
    List<Slot> between(Instant from, Instant until) {
        return firm().between(from, until);
    }

    /** What is still placed of these orders. */
    List<Slot> placedFor(Collection<UUID> orders) {
        return FIRM.known()
                .filter(firm -> firm.days().keySet().containsAll(orders))
                .map(firm -> firm.of(orders))
                .orElseGet(() -> ledger.of(StudioScope.studio(), orders));
    }

    private FirmPlan firm() {
        return FIRM.or(() -> ledger.firm(StudioScope.studio()));
    }

    /** Every firm order that is behind the plan, or whose time no longer exists, worst first. */
    List<Risk> risks(Instant horizon) {
        var studio = StudioScope.studio();
        var firm = firm();
        if (firm.slots().isEmpty()) {
            return List.of();
        }
        var page = book.open(studio, firm.version(), studios.calendarVersion());
        var now = clock.instant();
        var slots = firm.between(Instant.EPOCH, horizon);
        var parted = firstParting(slots, new Hands(freeTime(page), untrained(page, slots), now));
        var risks = new ArrayList<Risk>();
        for (var entry : parted.entrySet()) {
            var promised = firm.days().get(entry.getKey());
            if (promised != null) {
                risks.add(risk(firm.of(List.of(entry.getKey())), page, entry.getValue(), promised, now));
            }
        }
        risks.sort(Comparator.comparing(Risk::isLate).reversed().thenComparing(Risk::promisedShipBy));
        return risks;
    }

    /** Kinds of work are asked for only where marks are kept for somebody who is to do some. */
    private Untrained untrained(Page page, List<Slot> slots) {
        var marked = page.workforce().people().stream()
                .filter(person -> person.alone() != null)
                .collect(Collectors.toMap(Person::id, person -> person));
        var theirs = slots.stream()
                .filter(slot -> slot.person() != null && marked.containsKey(slot.person()))
                .map(Slot::order)
                .collect(Collectors.toSet());
        return new Untrained(marked, theirs.isEmpty() ? Map.of() : ledger.works(StudioScope.studio(), theirs));
    }

    private record Parting(Slot slot, String reason) {}

    /** Who is there, and for what. */
    private record Hands(Map<PersonId, List<Window>> free, Untrained untrained, Instant now) {}

    /** Per order the earliest slot that is over without being done, that lies outside of its person's time, or on somebody who may not be left
     *  alone with it. */
    private static Map<UUID, Parting> firstParting(List<Slot> slots, Hands hands) {
        var parted = new LinkedHashMap<UUID, Parting>();
        var tended = slots.stream()
                .filter(slot -> slot.role() == Role.UNLOADING)
                .map(Agenda::step)
                .collect(Collectors.toSet());
        for (var slot : slots) {
            var reason = reason(slot, endsStep(slot, tended), hands);
            if (reason != null) {
                parted.putIfAbsent(slot.order(), new Parting(slot, reason));
            }
        }
        return parted;
    }

    private static String step(Slot slot) {
        return slot.order() + "/" + slot.line() + "/" + slot.step();
    }

    /** What is made ready or loaded says nothing yet of the piece, nor does a load that has run while it waits to be unloaded. */
    private static boolean endsStep(Slot slot, Set<String> tended) {
        return switch (slot.role()) {
            case WORK -> !tended.contains(step(slot));
            case UNLOADING -> true;
            case SETUP, LOADING -> false;
        };
    }

    private static @Nullable String reason(Slot slot, boolean endsStep, Hands hands) {
        var now = hands.now();
        if (!slot.until().isAfter(now)) {
            return endsStep ? "behind" : null;
        }
        var person = slot.person();
        if (person == null || !slot.from().isAfter(now)) {
            return null;
        }
        if (hands.untrained().has(person, slot)) {
            return "untrained";
        }
        var from = MakingWindows.minuteOf(slot.from());
        var until = MakingWindows.minuteOf(slot.until());
        var fits = hands.free().getOrDefault(person, List.of()).stream()
                .anyMatch(window -> window.from() <= from && until <= window.until());
        return fits ? null : "away";
    }

    private static Map<PersonId, List<Window>> freeTime(Page page) {
        var free = new LinkedHashMap<PersonId, List<Window>>();
        for (var person : page.snapshot().people()) {
            free.put(new PersonId(UUID.fromString(person.key())), person.free());
        }
        return free;
    }

    /** Projects the order as if everything from the parting on moved by the time that was lost. */
    private static Risk risk(List<Slot> rest, Page page, Parting parting, LocalDate promised, Instant now) {
        var slot = parting.slot();
        var end = rest.stream().map(Slot::until).max(Comparator.naturalOrder()).orElse(now);
        var lost = Remaining.minutesFrom(rest, slot.from());
        var person = slot.person();
        var windows = person == null ? List.<Window>of() : freeTime(page).getOrDefault(person, List.of());
        var caughtUp = Remaining.workedOff(windows, MakingWindows.minuteOf(now), lost);
        var projectedEnd = end.isAfter(MakingWindows.instantOf(caughtUp)) ? end : MakingWindows.instantOf(caughtUp);
        var policy = page.workforce().policy();
        var zone = page.workforce().profile().zone();
        var leaves = LocalDate.ofInstant(projectedEnd, zone).plusDays(policy.packingDays());
        return new Risk(slot.order(), promised, leaves, parting.reason(), slot.step(), slot.from());
    }
}

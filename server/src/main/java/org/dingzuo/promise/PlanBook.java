package org.dingzuo.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the newest plan of each recently used studio in memory, so that a quote reads no rows. A copy is used only when the
 *  database still has its version, and is rebuilt from rows otherwise. */
@Component
class PlanBook {
    /** How far ahead a promise may reach. */
    static final int DAYS_AHEAD = 400;

    /** Versions that a hand-over takes: out of one name, into the other. */
    static final int HAND_OVER = 2;

    private static final int REMEMBERED = 256;

    private final PlacementLedger ledger;
    private final Habits habits;
    private final BufferLedger buffers;
    private final CapStore caps;
    private final PressureStore pressures;
    private final ApplicationEventPublisher events;
    private final Repairs repairs;
    private final PlanWatch watch;
    private final Studios studios;
    private final Clock clock;
    private final Map<StudioId, Page> pages = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StudioId, Page> eldest) {
            return size() > REMEMBERED;
        }
    };

    PlanBook(
            PlacementLedger ledger,
            Habits habits,
            BufferLedger buffers,
            CapStore caps,
            PressureStore pressures,
            ApplicationEventPublisher events,
            Repairs repairs,
            PlanWatch watch,
            Studios studios,
            Clock clock) {
        this.ledger = ledger;
        this.habits = habits;
        this.buffers = buffers;
        this.caps = caps;
        this.pressures = pressures;
        this.events = events;
        this.repairs = repairs;
        this.watch = watch;
        this.studios = studios;
        this.clock = clock;
    }

    /** One studio's plan as of a version.
     *  @param room what of it may still be promised
     *  @param day on which its windows begin
     *  @param learnt how long work really takes here
     *  @param buffers what can be promised
     *  @param caps whoever sets one turns the page
     *  @param pressure likewise */
    record Page(
            PlanSnapshot snapshot,
            Room room,
            Workforce workforce,
            LocalDate day,
            Learnt learnt,
            BufferTable buffers,
            List<Cap> caps,
            Pressure pressure) {
        boolean isOf(long planVersion, long calendarVersion, LocalDate today) {
            return snapshot.version() == planVersion
                    && workforce.calendarVersion() == calendarVersion
                    && day.equals(today);
        }

        /** What each machine holds at once, by its key. */
        Map<String, Integer> capacities() {
            return workforce.machines().stream()
                    .collect(Collectors.toMap(
                            machine -> machine.id().value().toString(), machine -> machine.capacity()));
        }

        /** These steps of a slice are a line of an order's from now on, where they stand. {@link #HAND_OVER} versions on. */
        Page handedOver(String slice, String order, int line, Set<String> steps) {
            var placed = snapshot.placementsOf(slice).stream()
                    .map(each -> steps.contains(each.step()) ? asLine(each, order, line) : each)
                    .toList();
            return changed(plan -> plan.without(slice).with(placed));
        }

        /** What a slice's placements of these steps are in an order's name. */
        List<Placement> asLine(String slice, String order, int line, Set<String> steps) {
            return snapshot.placementsOf(slice).stream()
                    .filter(each -> steps.contains(each.step()))
                    .map(each -> asLine(each, order, line))
                    .toList();
        }

        /** The same place under another order's name and line. */
        static Placement asLine(Placement each, String order, int line) {
            return new Placement(
                    order,
                    JobSheet.key(line, JobSheet.stepOf(each.step())),
                    each.person(),
                    each.machine(),
                    each.load(),
                    each.family(),
                    each.size(),
                    each.parts(),
                    each.session(),
                    each.tended());
        }

        /** This page one version on, with these placements in it. */
        Page with(List<Placement> placed) {
            return changed(plan -> plan.with(placed));
        }

        private Page changed(UnaryOperator<PlanSnapshot> change) {
            var next = change.apply(snapshot);
            return new Page(next, room.after(snapshot, next, change), workforce, day, learnt, buffers, caps, pressure);
        }

        /** The same plan, promised by other buffers. */
        Page by(BufferTable measured) {
            return new Page(snapshot, room, workforce, day, learnt, measured, caps, pressure);
        }

        /** The same plan without this order's steps, save those that are done or in hand: for thinking of another work in their place. */
        Page without(String order, Set<String> settled) {
            var plan = room.plan();
            var late = Room.REPAIR + "/" + order;
            var taken = plan.placements().stream()
                    .filter(each -> !each.job().equals(order) || settled.contains(each.step()))
                    .filter(each -> !each.job().equals(late))
                    .toList();
            var kept = new HashMap<>(plan.kept());
            kept.remove(late);
            var rest = PlanSnapshot.of(plan.version(), plan.from(), plan.until(), plan.people(), plan.machines(), taken)
                    .keeping(kept);
            return roomed(new Room(rest, room.until()));
        }

        /** The same plan, with this room in it. */
        Page roomed(Room now) {
            return new Page(snapshot, now, workforce, day, learnt, buffers, caps, pressure);
        }
    }

    /** The plan at exactly this version, which the caller has read (and, to book, locked). */
    Page open(StudioId studio, long version, long calendarVersion) {
        var known = remembered(studio);
        if (known != null && known.isOf(version, calendarVersion, today(known.workforce()))) {
            return known;
        }
        var fresh = rebuild(studio, version);
        remember(studio, fresh);
        changed(studio, fresh);
        return fresh;
    }

    /** The same, with the buffers that hold and the room that is left: for whoever gives a date. */
    Page open(StudioId studio, PlanState state, long calendarVersion) {
        var page = open(studio, state.version(), calendarVersion);
        var looksAgain = page.room().until() <= Promises.nextMinute(clock.instant());
        var isMeasuredAnew = page.buffers().edition() != state.edition();
        if (!looksAgain && !isMeasuredAnew) {
            return page;
        }
        if (looksAgain) {
            page = page.roomed(repairs.room(studio, page));
        }
        if (isMeasuredAnew) {
            page = page.by(BufferTable.of(state.edition(), buffers.entries(studio), page.snapshot()));
        }
        remember(studio, page);
        return page;
    }

    /** Puts a plan that was just committed in place of the one it grew from. */
    void turn(StudioId studio, Page page) {
        synchronized (pages) {
            var known = pages.get(studio);
            if (known == null || known.snapshot().version() < page.snapshot().version()) {
                pages.put(studio, page);
            }
        }
        changed(studio, page);
    }

    /** The plan is read anew the next time. */
    void forget(StudioId studio) {
        synchronized (pages) {
            pages.remove(studio);
        }
    }

    private void changed(StudioId studio, Page page) {
        events.publishEvent(new PlanTurned(studio));
        watch.changed(studio, page.learnt());
    }

    private Page rebuild(StudioId studio, long version) {
        var workforce = studios.workforce();
        var day = today(workforce);
        var from = day.atStartOfDay(workforce.profile().zone()).toInstant();
        return page(
                version,
                workforce,
                day,
                ledger.placements(studio, from),
                habits.learnt(studio, workforce.people()),
                caps.all(studio),
                pressures.of(studio));
    }

    /** The same plan in a world that differs: other hours, other machines. Nobody else gets to see it. */
    Page imagined(Page page, Workforce workforce) {
        return page(
                page.snapshot().version(),
                workforce,
                page.day(),
                page.snapshot().placements(),
                page.learnt(),
                page.caps(),
                page.pressure());
    }

    private static Page page(
            long version,
            Workforce workforce,
            LocalDate day,
            List<Placement> placed,
            Learnt learnt,
            List<Cap> caps,
            Pressure pressure) {
        var zone = workforce.profile().zone();
        var from = MakingWindows.minuteOf(day.atStartOfDay(zone).toInstant());
        var until = MakingWindows.minuteOf(
                day.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant());
        var overtime = workforce.exceptions().overtime();
        var people = workforce.people().stream()
                .map(person -> new Person(
                        person.id().value().toString(),
                        person.skills().isEmpty() ? Set.of(Person.EVERYTHING) : person.skills(),
                        MakingWindows.of(
                                person,
                                overtime.getOrDefault(person.id(), List.of()),
                                day,
                                DAYS_AHEAD,
                                zone,
                                workforce.days()),
                        Map.of(),
                        MakingWindows.byEnergy(person, day, DAYS_AHEAD, zone, workforce.days()),
                        person.alone()))
                .toList();
        var down = workforce.exceptions().down();
        var machines = workforce.machines().stream()
                .map(machine -> new Machine(
                        machine.id().value().toString(),
                        machine.kind(),
                        machine.capacity(),
                        RunningDays.of(
                                machine.hire(),
                                down.getOrDefault(machine.id(), Set.of()),
                                new Window(from, until),
                                zone),
                        machine.programmes()))
                .toList();
        var snapshot = PlanSnapshot.of(
                version, from, until, Departed.with(people, placed), Departed.machines(machines, placed), placed);
        return new Page(
                snapshot,
                Room.notLookedAt(snapshot),
                workforce,
                day,
                learnt,
                BufferTable.none(snapshot),
                caps,
                pressure);
    }

    private LocalDate today(Workforce workforce) {
        return LocalDate.ofInstant(clock.instant(), workforce.profile().zone());
    }

    private @Nullable Page remembered(StudioId studio) {
        synchronized (pages) {
            return pages.get(studio);
        }
    }

    private void remember(StudioId studio, Page page) {
        synchronized (pages) {
            pages.put(studio, page);
        }
    }
}

package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.Placement;
import org.dingzuo.studio.BlockKind;
import org.dingzuo.studio.Energy;
import org.dingzuo.studio.Overtime;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.Rung;
import org.dingzuo.studio.SpecialDay;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.studio.Training;
import org.dingzuo.studio.WorkExceptions;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever door places work, no minute of it lies in rest, on a day off, in another kind of block, in hours with too little energy, or in the
 *  hands of a helper who does not do it alone yet. */
@RunningHouse
class RestIsInviolableTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LIVES = 3;

    @Autowired
    ApplicationContext house;

    Pottery pottery;
    Random random = new Random(71);

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
    }

    @Test
    void noDoorPlacesWorkWhereNoneMayLie() {
        for (int life = 0; life < LIVES; life++) {
            random = new Random(71 + life);
            pottery = Pottery.open(house);
            drawTheWeeks();
            drawTheMarks();
            publishPainted();
            checked("orders one after the other", () -> {
                for (int buyer = 0; buyer < 4; buyer++) {
                    buy();
                }
            });
            checked("buyers at once", () -> {
                var racers = new ArrayList<Callable<UUID>>();
                for (int buyer = 0; buyer < 6; buyer++) {
                    racers.add(this::buy);
                }
                Atelier.race(racers);
            });
            checked("time kept for a drop", this::reserve);
            checked("a rush before others", this::rush);
            checked("another work behind a promise", this::rework);
            checked("overtime, as far as it is not rest", this::workLonger);
            fallIll();
            // An illness may be more than any plan makes up for; where work lies is asked all the same.
            workLiesWhereItMay("illness made up by a proposal");
            better();
            workLiesWhereItMay("a better plan");
        }
    }

    private void checked(String door, Runnable placing) {
        placing.run();
        workLiesWhereItMay(door);
        assertThat(pottery.faults()).as(door).isEmpty();
    }

    private void workLiesWhereItMay(String door) {
        var page = pottery.page();
        var now = Promises.nextMinute(house.getBean(Clock.class).instant());
        for (var placement : page.snapshot().placements()) {
            if (placement.person() != null && placement.start() >= now) {
                assertMayLie(door, placement, least(placement.step()));
            }
        }
        assertThat(pottery.faults())
                .filteredOn(fault -> fault.law() != Fault.Law.PROMISE)
                .as(door)
                .isEmpty();
    }

    private void assertMayLie(String door, Placement placement, Energy least) {
        var person = pottery.atelier.in(() -> house.getBean(StudioSetup.class).people()).stream()
                .filter(each -> each.id().value().toString().equals(placement.person()))
                .findFirst()
                .orElseThrow();
        assertThat(isLearnt(person, placement))
                .as("%s: %s learns %s", door, person.name(), placement.step())
                .isTrue();
        for (var part : placement.parts()) {
            for (int minute = part.from(); minute < part.until(); minute++) {
                var there = MakingWindows.instantOf(minute).atZone(ZONE);
                assertThat(mayWork(person, there.toLocalDate(), there.toLocalTime(), least))
                        .as("%s: %s of %s at %s", door, placement.step(), person.name(), there)
                        .isTrue();
            }
        }
    }

    /** Read off the marks as they were drawn; of the first potter none are kept. */
    private boolean isLearnt(Person person, Placement placement) {
        var work = placement.step().substring(placement.step().indexOf('/') + 1);
        return !person.id().equals(pottery.potter(1)) || drawn.get(work) == Rung.ALONE;
    }

    /** Read off the week as its owner wrote it, minute by minute. */
    private boolean mayWork(Person person, LocalDate day, LocalTime time, Energy least) {
        if (person.daysOff().contains(day) || closed.contains(day)) {
            return false;
        }
        var minute = time.toSecondOfDay() / 60;
        var usual = person.week().stream()
                .filter(each -> each.day() == day.getDayOfWeek())
                .toList();
        var block = own.getOrDefault(person.id(), Map.of()).getOrDefault(day, usual).stream()
                .filter(each -> each.fromMinute() <= minute && minute < each.untilMinute())
                .findFirst();
        if (block.isPresent() && block.get().kind() == BlockKind.MAKING) {
            return block.get().energy().compareTo(least) >= 0;
        }
        var isRest = block.isPresent() && block.get().kind() == BlockKind.REST;
        return !isRest
                && least == Energy.LOW
                && longer.contains(day)
                && minute >= OVERTIME_FROM
                && minute < OVERTIME_UNTIL;
    }

    private static final int OVERTIME_FROM = 17 * 60;
    private static final int OVERTIME_UNTIL = 21 * 60;
    private final Set<LocalDate> closed = new HashSet<>();
    private final Set<LocalDate> longer = new HashSet<>();
    private final Map<PersonId, Map<LocalDate, List<TimeBlock>>> own = new HashMap<>();
    private final Map<String, Rung> drawn = new HashMap<>();

    private static Energy least(String step) {
        return step.endsWith("/paint") ? Energy.HIGH : step.endsWith("/sketch") ? Energy.MEDIUM : Energy.LOW;
    }

    private void drawTheMarks() {
        drawn.clear();
        var helper = pottery.potter(1);
        pottery.atelier.run(() -> {
            for (var work : List.of("throw", "glaze", "sketch", "paint")) {
                drawn.put(work, Rung.values()[random.nextInt(Rung.values().length)]);
                house.getBean(Training.class).mark(helper, work, drawn.get(work), 0);
            }
        });
    }

    private void drawTheWeeks() {
        closed.clear();
        longer.clear();
        own.clear();
        var shut = pottery.today().plusDays(2 + random.nextInt(3));
        closed.add(shut);
        pottery.atelier.run(() -> {
            var setup = house.getBean(StudioSetup.class);
            setup.mark(new SpecialDay(shut, SpecialDay.Kind.CLOSED, "盘点"));
            for (var person : setup.people()) {
                setup.change(new Person(
                        person.id(), person.name(), Set.of(), person.paces(), week(), Set.of(), person.version()));
                var away = pottery.today().plusDays(1 + random.nextInt(6));
                setup.takeDaysOff(person.id(), away, away, "家事");
                drawDaysOfTheirOwn(setup, person.id());
            }
            var policy = house.getBean(Studios.class).policy();
            setup.change(new Policy(
                    policy.prepaidShare(),
                    policy.safetyDays(),
                    policy.packingDays(),
                    false,
                    policy.replyHours(),
                    new Policy.Rush(true, Money.of(100), Money.of(100)),
                    policy.version()));
        });
    }

    /** Half a day away, and an afternoon on a day that the week keeps free. */
    private void drawDaysOfTheirOwn(StudioSetup setup, PersonId person) {
        var half = pottery.today().plusDays(1 + random.nextInt(4));
        var sunday = pottery.today().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        var days = new HashMap<LocalDate, List<TimeBlock>>();
        days.put(
                half,
                List.of(
                        new TimeBlock(half.getDayOfWeek(), 0, 13 * 60, BlockKind.REST),
                        new TimeBlock(half.getDayOfWeek(), 14 * 60, 17 * 60, BlockKind.MAKING, Energy.HIGH)));
        days.put(sunday, List.of(new TimeBlock(DayOfWeek.SUNDAY, 15 * 60, 18 * 60, BlockKind.MAKING, Energy.LOW)));
        days.forEach((day, blocks) ->
                assertThat(setup.workOtherwise(person, day, blocks)).isTrue());
        own.put(person, days);
    }

    private List<TimeBlock> week() {
        var week = new ArrayList<TimeBlock>();
        for (var day : DayOfWeek.values()) {
            if (day == DayOfWeek.SUNDAY) {
                week.add(new TimeBlock(day, 0, 1_440, BlockKind.REST));
                continue;
            }
            var starts = 8 * 60 + random.nextInt(60);
            week.add(new TimeBlock(day, starts, 11 * 60, BlockKind.MAKING, Energy.HIGH));
            week.add(new TimeBlock(day, 11 * 60, 12 * 60, BlockKind.CREATING, Energy.HIGH));
            week.add(new TimeBlock(day, 12 * 60, 13 * 60, BlockKind.REST));
            week.add(new TimeBlock(day, 13 * 60, 15 * 60, BlockKind.MAKING, Energy.MEDIUM));
            week.add(new TimeBlock(day, 15 * 60, 16 * 60 + random.nextInt(60), BlockKind.MAKING, Energy.LOW));
            week.add(new TimeBlock(day, 18 * 60, 19 * 60, BlockKind.REST));
        }
        return week;
    }

    private UUID buy() {
        return random.nextBoolean()
                ? pottery.bowls(1 + random.nextInt(4))
                : pottery.order("painted", Map.of(), 1 + random.nextInt(2));
    }

    private void reserve() {
        var outcome = pottery.reading(() -> house.getBean(ReservedTime.class)
                .reserve(
                        UUID.randomUUID(),
                        line("painted", 1),
                        3,
                        house.getBean(Clock.class).instant(),
                        null));
        assertThat(outcome).isInstanceOf(ReservationOutcome.Reserved.class);
    }

    /** Paid as well: what is only held for half an hour no illness moves. */
    private void rush() {
        var order = UUID.randomUUID();
        var lines = List.of(line("painted", 1));
        pottery.reading(() -> {
            var promises = house.getBean(Promises.class);
            var rushes = house.getBean(Rushes.class);
            var found = rushes.find(promises.takeTurn(), lines, 0, Atelier.WHENEVER);
            found.ifPresent(place -> {
                rushes.take(order, lines, place);
                promises.makeFirm(order);
            });
            return found;
        });
    }

    private void rework() {
        var order = pottery.order("painted", Map.of(), 1);
        var rework = new Rework(order, List.of(line("painted", 2)), Set.of(), Set.of(), 0);
        var outcome = pottery.reading(() -> {
            var turn = house.getBean(Promises.class).takeTurn();
            return house.getBean(Reworks.class).take(turn, rework, Atelier.WHENEVER, "两件");
        });
        assertThat(outcome).isInstanceOf(HoldOutcome.Held.class);
    }

    private void workLonger() {
        var day = pottery.today().plusDays(1);
        var hours = new Overtime(day, OVERTIME_FROM, OVERTIME_UNTIL);
        pottery.suppose(new Supposition.Longer(pottery.potter(0), hours));
        pottery.atelier.run(() -> house.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> house.getBean(WorkExceptions.class).longer(pottery.potter(0), hours)));
        longer.add(day);
        buy();
        buy();
    }

    private void fallIll() {
        var day = pottery.today().plusDays(1 + random.nextInt(2));
        var repair = pottery.suppose(new Supposition.Away(pottery.potter(1), day, day));
        assertThat(pottery.apply(repair.id())).isInstanceOf(ProposalOutcome.Done.class);
    }

    private void better() {
        pottery.atelier.run(() -> house.getBean(BetterPlan.class).run(pottery.atelier.studio.value()));
        pottery.atelier
                .in(() -> house.getBean(Proposals.class).current())
                .forEach(better -> pottery.apply(better.id()));
    }

    private WorkLine line(String design, int quantity) {
        var sold = pottery.atelier.in(
                () -> house.getBean(Designs.class).onSale(design).orElseThrow());
        var piece = new MakeableItem(
                sold.id(), sold.slug(), sold.revision(), sold.blueprint(), new Configuration(Map.of()));
        return new WorkLine(piece, quantity);
    }

    /** Sketched when not tired, painted when fresh. */
    private void publishPainted() {
        var painted = new Blueprint(
                Words.of("画盘", "Painted plate"),
                Words.of("手绘", "Painted by hand"),
                Money.of(50_000),
                List.of(),
                List.of(),
                List.of(
                        step("sketch", true, 40).asking(Energy.MEDIUM),
                        step("paint", false, 55).asking(Energy.HIGH)),
                List.of(),
                List.of(),
                false);
        pottery.atelier.run(() -> {
            var designs = house.getBean(Designs.class);
            designs.publish(designs.draft("painted", painted));
        });
    }

    private static RoutingStep step(String key, boolean splittable, int minutes) {
        return new RoutingStep(
                key,
                Words.of(key, key),
                RoutingStep.Kind.ATTENDED,
                minutes,
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                splittable,
                key.equals("paint") ? List.of("sketch") : List.of(),
                null);
    }
}

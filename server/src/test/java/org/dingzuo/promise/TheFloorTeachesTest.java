package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.planner.Window;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Told;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class TheFloorTeachesTest {
    private static final int WRITTEN = 120;

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void whatTookLongerIsPlannedLongerNextTime() {
        for (int cup = 0; cup < 12; cup++) {
            make(paid(), 180);
        }
        var habit = habits().getFirst();
        assertThat(habit.step()).isEqualTo("pinch");
        assertThat(habit.seen()).isEqualTo(12);
        assertThat(habit.written()).isEqualTo(WRITTEN);
        // Twelve times half as long again, against a little that was believed before.
        assertThat(habit.taken()).isCloseTo(170, within(8));
        assertThat(habit.mostly()).isBetween(habit.taken() + 1, 2 * habit.taken());
        assertThat(habit.people())
                .singleElement()
                .satisfies(pace -> assertThat(pace.percent()).isCloseTo(142, within(6)));
        assertThat(plannedMinutes(paid())).isEqualTo(habit.taken());
    }

    @Test
    void whatIsBookedStaysWhereItIsWhateverIsLearntLater() {
        var booked = paid();
        var first = paid();
        var before = slots(booked);
        make(first, 300);
        assertThat(habits()).isNotEmpty();
        assertThat(slots(booked)).isEqualTo(before);
    }

    @Test
    void timeThatWasSuspendedDoesNotCount() {
        var order = paid();
        start(order);
        worked(order, 60);
        atelier.run(() -> atelier.bean(Floor.class).pause(step(order), Told.AT_ONCE));
        atelier.<Integer>rows(db -> db.sql("update production.work set begun_at = begun_at - interval '9 hours'")
                .update());
        start(order);
        worked(order, 60);
        finish(order);
        assertThat(habits().getFirst().taken()).isCloseTo(WRITTEN, within(2));
    }

    @Test
    void aClockThatWasForgottenOrNeverStartedTeachesNothing() {
        make(paid(), 14 * 60);
        make(paid(), 1);
        finish(paid());
        assertThat(habits()).isEmpty();
    }

    @Test
    void anotherStudioLearnsNothingOfIt() {
        make(paid(), 100);
        var neighbour = Atelier.open(house);
        assertThat(neighbour.in(() -> house.getBean(Surety.class).habits())).isEmpty();
    }

    private OrderId paid() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        return placed.order();
    }

    private void make(OrderId order, int minutes) {
        start(order);
        worked(order, minutes);
        finish(order);
    }

    private void start(OrderId order) {
        assertThat(atelier.in(() -> atelier.bean(Floor.class).start(step(order), null)))
                .isInstanceOf(FloorOutcome.Done.class);
    }

    private void finish(OrderId order) {
        assertThat(atelier.in(() -> atelier.bean(Floor.class).finish(step(order), null, false)))
                .isInstanceOf(FloorOutcome.Done.class);
    }

    /** As if the running step had been taken up so long ago. */
    private void worked(OrderId order, int minutes) {
        atelier.<Integer>rows(db -> db.sql("""
            update production.work set running_since = running_since - make_interval(mins => :minutes) where order_id = :order
            """)
                .param("minutes", minutes)
                .param("order", order.value())
                .update());
    }

    private static StepKey step(OrderId order) {
        return new StepKey(order, 0, "pinch");
    }

    private List<Habit> habits() {
        return atelier.in(() -> atelier.bean(Surety.class).habits());
    }

    private List<Slot> slots(OrderId order) {
        return atelier.in(() -> atelier.bean(Promises.class).placedFor(List.<UUID>of(order.value())));
    }

    private int plannedMinutes(OrderId order) {
        return slots(order).stream()
                .map(slot -> new Window(MakingWindows.minuteOf(slot.from()), MakingWindows.minuteOf(slot.until())))
                .mapToInt(Window::minutes)
                .sum();
    }
}

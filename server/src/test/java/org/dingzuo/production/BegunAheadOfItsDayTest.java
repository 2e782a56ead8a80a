package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A maker takes up today what the plan has for another day. */
@RunningHouse
class BegunAheadOfItsDayTest {
    @Autowired
    ApplicationContext house;

    @Test
    void whatIsInHandIsOnTheAgendaWheneverItWasPlanned() {
        var atelier = Atelier.open(house);
        var floor = house.getBean(Floor.class);
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        var step = new StepKey(placed.order(), 0, "pinch");
        var beforeItsDay = Objects.requireNonNull(
                atelier.in(() -> floor.tasksOf(placed.order())).getFirst().from());
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay))).isEmpty();
        assertThat(atelier.in(() -> floor.start(step, null))).isInstanceOf(FloorOutcome.Done.class);
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay)))
                .singleElement()
                .satisfies(task -> assertThat(task.key()).isEqualTo(step));
        assertThat(atelier.in(() -> floor.finish(step, null, true))).isInstanceOf(FloorOutcome.Done.class);
        assertThat(atelier.in(() -> floor.agenda(beforeItsDay))).isEmpty();
    }
}

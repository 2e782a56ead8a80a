package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.dingzuo.planner.Calibration;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an order that left, or still lies in the plan, says for later dates. */
@RunningHouse
class DatesTeachTest {
    @Autowired
    ApplicationContext house;

    TimedAtelier timed;
    Atelier atelier;

    @BeforeEach
    void open() {
        timed = new TimedAtelier(house);
        atelier = timed.atelier;
    }

    @Test
    void anOrderThatLeavesTeachesWhichDayWouldHaveBeenTrueAlsoWhereItsDayWasStated() {
        timed.learn(20, 1.0, 0.3);
        timed.measure();
        var early = timed.firm(1);
        var late = timed.firm(1);
        assertThat(atelier.order(early).promise().confidence()).isNull();
        timed.ship(early, timed.today());
        timed.ship(late, timed.today().plusYears(1));
        assertThat(timed.needed()).containsExactlyInAnyOrder(0, Calibration.RUNGS - 1);
    }

    @Test
    void whatWasNotMeasuredTeachesNothing() {
        var order = timed.firm(1);
        timed.ship(order, timed.today().plusYears(1));
        assertThat(timed.needed()).isEmpty();
    }

    @Test
    void whatWaitedForItsBuyerTeachesNothing() {
        timed.learn(20, 1.0, 0.3);
        timed.measure();
        var order = timed.firm(1);
        atelier.run(() -> timed.in(() -> {
            house.getBean(Promises.class).takeTurn();
            house.getBean(Promises.class)
                    .waitedForBuyer(order.value(), timed.today().plusDays(30));
            return true;
        }));
        timed.ship(order, timed.today().plusDays(30));
        assertThat(timed.needed()).isEmpty();
    }

    @Test
    void theReserveOfAnOrderIsWrittenDownAndMeasuredAgain() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(20, 1.0, 0.4);
        timed.measure();
        timed.firm(4);
        var promised = timed.reserves();
        timed.measure();
        assertThat(promised)
                .singleElement()
                .satisfies(minutes -> assertThat(minutes).isPositive());
        assertThat(timed.reserves())
                .singleElement()
                .satisfies(minutes -> assertThat(minutes).isNotNegative());
    }

    @Test
    void whatLifeMayCostIsMeasuredOfAStatedOrderToo() {
        timed.policy(9);
        var order = timed.firm(4);
        timed.learn(20, 1.0, 0.2);
        timed.measure();
        assertThat(atelier.<Integer>rows(db -> db.sql("select reserve_minutes from promise.promised where order_id = ?")
                        .param(order.value())
                        .query(Integer.class)
                        .single()))
                .isBetween(0, 3 * 24 * 60);
    }
}

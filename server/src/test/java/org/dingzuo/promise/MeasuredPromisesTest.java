package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dingzuo.catalog.Designs;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Calibration;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How sure a date is, and how it comes from the work that was timed. */
@RunningHouse
class MeasuredPromisesTest {
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
    void withoutTimingsADateIsStatedAndNotSure() {
        timed.measure();
        var promise = timed.quote(1).promise();
        assertThat(promise.confidence()).isNull();
        assertThat(promise.safetyDays()).isEqualTo(2);
    }

    @Test
    void whereWorkIsKnownADateIsSureAndCarriesNoStatedDays() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(40, 1.0, 0.2);
        timed.measure();
        var promise = timed.quote(1).promise();
        assertThat(promise.confidence()).isEqualTo(0.95);
        assertThat(promise.safetyDays()).isZero();
        // Two hours of an empty week, well known, and a day of packing: today or tomorrow, not in three days.
        assertThat(promise.shipBy()).isBetween(timed.today(), timed.today().plusDays(3));
    }

    @Test
    void theLessIsKnownOfTheWorkTheLaterTheDate() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(40, 1.0, 0.1);
        timed.measure();
        var well = timed.quote(8).promise().shipBy();
        open();
        timed.proven(19, Calibration.start(0.95));
        timed.learn(40, 1.0, 0.6);
        timed.measure();
        assertThat(timed.quote(8).promise().shipBy()).isAfter(well);
    }

    @Test
    void theTableOutlivesTheMemoryOfTheHouse() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(20, 1.0, 0.3);
        timed.measure();
        var before = timed.quote(2).promise();
        var again = atelier.in(() -> timed.in(() -> {
            var studio = atelier.studio;
            var book = house.getBean(PlanBook.class);
            var state = house.getBean(PlacementLedger.class).state(studio);
            var page = book.open(studio, state, house.getBean(Studios.class).calendarVersion());
            return BufferTable.of(
                    state.edition(), house.getBean(BufferLedger.class).entries(studio), page.snapshot());
        }));
        assertThat(again.edition()).isPositive();
        assertThat(again.hefts().values())
                .singleElement()
                .satisfies(hefts -> assertThat(hefts).containsExactly(120, 240, 480, 960));
        assertThat(timed.quote(2).promise()).isEqualTo(before);
    }

    @Test
    void anUnchangedPlanIsNotMeasuredTwice() {
        timed.learn(20, 1.0, 0.3);
        timed.measure();
        var edition = timed.edition();
        timed.measure();
        assertThat(timed.edition()).isEqualTo(edition);
        timed.placed(1, Atelier.WHENEVER);
        assertThat(atelier.in(() -> house.getBean(MeasurePromises.class).again(atelier.studio.value())))
                .isPresent();
        timed.measure();
        assertThat(timed.edition()).isEqualTo(edition + 1);
    }

    @Test
    void whatNobodyMeasuredIsPromisedByStatedDays() {
        timed.proven(19, Calibration.start(0.95));
        timed.learn(20, 1.0, 0.3);
        timed.measure();
        assertThat(timed.quote(9).promise().confidence()).isNull();
        atelier.run(() -> {
            var designs = house.getBean(Designs.class);
            designs.publish(designs.draft("bowl", Atelier.cup("碗", "Bowl", 90)));
        });
        assertThat(timed.offered(new Wish(
                                List.of(new Wish.Line("bowl", Map.of("handle", "none"), 1)), false, null, null))
                        .promise()
                        .confidence())
                .isNull();
    }

    @Test
    void untilNineteenOrdersAreOverADateIsStatedAndNeverSoonerThanTheMeasuredOne() {
        timed.policy(9);
        timed.learn(40, 1.0, 0.2);
        timed.measure();
        var stated = timed.quote(1).promise();
        assertThat(stated.confidence()).isNull();
        assertThat(stated.safetyDays()).isEqualTo(9);
        timed.policy(0);
        timed.learn(40, 1.0, 1.1);
        timed.measure();
        var measured = timed.quote(8).promise().shipBy();
        timed.proven(19, Calibration.start(0.95));
        timed.turn();
        timed.measure();
        assertThat(timed.quote(8).promise().shipBy()).isEqualTo(measured);
        assertThat(timed.quote(8).promise().confidence()).isEqualTo(0.95);
    }

    @Test
    void whatTheLastOrdersNeededIsAskedOfTheNextDate() {
        timed.learn(20, 1.0, 0.3);
        timed.proven(19, Calibration.start(0.95));
        timed.measure();
        var usual = timed.quote(8).promise().shipBy();
        timed.proven(2, Calibration.RUNGS - 1);
        timed.turn();
        timed.measure();
        assertThat(timed.rung()).hasValue(Calibration.RUNGS - 1);
        assertThat(timed.quote(8).promise().shipBy()).isAfter(usual);
    }

    @Test
    void anotherStudiosTableIsNotRead() {
        timed.learn(20, 1.0, 0.3);
        timed.measure();
        open();
        assertThat(timed.quote(1).promise().confidence()).isNull();
    }
}

package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Calibration;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@RunningHouse
class MeasuredPromisesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    MeasurePromises measuring;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void withoutTimingsADateIsStatedAndNotSure() {
        measure();
        var promise = quote(1).promise();
        assertThat(promise.confidence()).isNull();
        assertThat(promise.safetyDays()).isEqualTo(2);
    }

    @Test
    void whereWorkIsKnownADateIsSureAndCarriesNoStatedDays() {
        proven(19, Calibration.start(0.95));
        learn(40, 1.0, 0.2);
        measure();
        var promise = quote(1).promise();
        assertThat(promise.confidence()).isEqualTo(0.95);
        assertThat(promise.safetyDays()).isZero();
        // Two hours of an empty week, well known, and a day of packing: today or tomorrow, not in three days.
        assertThat(promise.shipBy()).isBetween(today(), today().plusDays(3));
    }

    @Test
    void theLessIsKnownOfTheWorkTheLaterTheDate() {
        proven(19, Calibration.start(0.95));
        learn(40, 1.0, 0.1);
        measure();
        var well = quote(8).promise().shipBy();
        var other = Atelier.open(house);
        atelier = other;
        proven(19, Calibration.start(0.95));
        learn(40, 1.0, 0.6);
        measure();
        assertThat(quote(8).promise().shipBy()).isAfter(well);
    }

    @Test
    void aQuoteBookedOnAnUnchangedPlanGivesTheQuotedDate() {
        proven(19, Calibration.start(0.95));
        learn(20, 1.2, 0.3);
        for (int order = 0; order < 6; order++) {
            measure();
            var quoted = quote(1 + order % 3);
            var placed = placed(1 + order % 3, quoted.promise().shipBy());
            assertThat(placed.promise().shipBy()).isEqualTo(quoted.promise().shipBy());
            assertThat(placed.promise().confidence()).isEqualTo(quoted.promise().confidence());
            atelier.pay(placed.payment());
        }
    }

    @Test
    void adayThatWouldBeLaterThanAcceptedIsOfferedAnew() {
        proven(19, Calibration.start(0.95));
        learn(20, 1.0, 0.3);
        measure();
        var quoted = quote(4);
        for (int order = 0; order < 5; order++) {
            placed(4, Atelier.WHENEVER);
        }
        var outcome = atelier.place(atelier.acceptance(
                UUID.randomUUID().toString(), cups(4), quoted.promise().shipBy()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PlacementOutcome.OfferChanged.class,
                        changed -> assertThat(changed.offer().promise().confidence())
                                .isEqualTo(0.95));
    }

    @Test
    void aQuotedDateStandsThoughANewerTableAsksForMore() {
        proven(19, Calibration.start(0.95));
        learn(20, 1.0, 0.1);
        measure();
        var quoted = quote(8);
        var day = quoted.promise().shipBy();
        learn(40, 1.0, 0.8);
        measure();
        assertThat(quote(8).promise().shipBy()).isAfter(day);
        var placed = placed(8, day);
        assertThat(placed.promise().shipBy()).isEqualTo(day);
        assertThat(placed.promise().confidence()).isEqualTo(0.95);
    }

    @Test
    void aStatedDateStandsThoughItHasBeenMeasuredSince() {
        proven(19, Calibration.start(0.95));
        var day = quote(8).promise().shipBy();
        learn(40, 1.0, 1.1);
        measure();
        assertThat(quote(8).promise().shipBy()).isAfter(day);
        assertThat(placed(8, day).promise().confidence()).isNull();
    }

    @Test
    void afterHalfAnHourTheNewerTableHolds() {
        proven(19, Calibration.start(0.95));
        learn(20, 1.0, 0.1);
        measure();
        var day = quote(8).promise().shipBy();
        learn(40, 1.0, 0.8);
        measure();
        atelier.<Integer>rows(
                db -> db.sql("update promise.former_buffer set replaced_at = replaced_at - interval '31 minutes'")
                        .update());
        assertThat(atelier.place(atelier.acceptance(UUID.randomUUID().toString(), cups(8), day)))
                .isInstanceOf(PlacementOutcome.OfferChanged.class);
    }

    @Test
    void aTableThatNobodyCanHaveAQuoteOfIsForgotten() {
        learn(20, 1.0, 0.3);
        measure();
        atelier.<Integer>rows(
                db -> db.sql("update promise.former_buffer set replaced_at = replaced_at - interval '31 minutes'")
                        .update());
        placed(1, Atelier.WHENEVER);
        measure();
        assertThat(atelier.<Integer>rows(db -> db.sql("select count(*)::int from promise.former_buffer")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void theTableOutlivesTheMemoryOfTheHouse() {
        proven(19, Calibration.start(0.95));
        learn(20, 1.0, 0.3);
        measure();
        var before = quote(2).promise();
        var again = atelier.in(() -> in(() -> {
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
        assertThat(quote(2).promise()).isEqualTo(before);
    }

    @Test
    void anUnchangedPlanIsNotMeasuredTwice() {
        learn(20, 1.0, 0.3);
        measure();
        var edition = edition();
        measure();
        assertThat(edition()).isEqualTo(edition);
        placed(1, Atelier.WHENEVER);
        assertThat(atelier.in(() -> measuring.again(atelier.studio.value()))).isPresent();
        measure();
        assertThat(edition()).isEqualTo(edition + 1);
    }

    @Test
    void whatNobodyMeasuredIsPromisedByStatedDays() {
        proven(19, Calibration.start(0.95));
        learn(20, 1.0, 0.3);
        measure();
        assertThat(quote(9).promise().confidence()).isNull();
        atelier.run(() -> {
            var designs = house.getBean(Designs.class);
            designs.publish(designs.draft("bowl", Atelier.cup("碗", "Bowl", 90)));
        });
        assertThat(offered(new Wish(List.of(new Wish.Line("bowl", Map.of("handle", "none"), 1)), false, null, null))
                        .promise()
                        .confidence())
                .isNull();
    }

    @Test
    void untilNineteenOrdersAreOverADateIsStatedAndNeverSoonerThanTheMeasuredOne() {
        policy(9);
        learn(40, 1.0, 0.2);
        measure();
        var stated = quote(1).promise();
        assertThat(stated.confidence()).isNull();
        assertThat(stated.safetyDays()).isEqualTo(9);
        policy(0);
        learn(40, 1.0, 1.1);
        measure();
        var measured = quote(8).promise().shipBy();
        proven(19, Calibration.start(0.95));
        turn();
        measure();
        assertThat(quote(8).promise().shipBy()).isEqualTo(measured);
        assertThat(quote(8).promise().confidence()).isEqualTo(0.95);
    }

    @Test
    void whatTheLastOrdersNeededIsAskedOfTheNextDate() {
        learn(20, 1.0, 0.3);
        proven(19, Calibration.start(0.95));
        measure();
        var usual = quote(8).promise().shipBy();
        proven(2, Calibration.RUNGS - 1);
        turn();
        measure();
        assertThat(rung()).hasValue(Calibration.RUNGS - 1);
        assertThat(quote(8).promise().shipBy()).isAfter(usual);
    }

    @Test
    void anOrderThatLeavesTeachesWhichDayWouldHaveBeenTrueAlsoWhereItsDayWasStated() {
        learn(20, 1.0, 0.3);
        measure();
        var early = firm(1);
        var late = firm(1);
        assertThat(atelier.order(early).promise().confidence()).isNull();
        ship(early, today());
        ship(late, today().plusYears(1));
        assertThat(needed()).containsExactlyInAnyOrder(0, Calibration.RUNGS - 1);
    }

    @Test
    void whatWasNotMeasuredTeachesNothing() {
        var order = firm(1);
        ship(order, today().plusYears(1));
        assertThat(needed()).isEmpty();
    }

    @Test
    void whatWaitedForItsBuyerTeachesNothing() {
        learn(20, 1.0, 0.3);
        measure();
        var order = firm(1);
        atelier.run(() -> in(() -> {
            house.getBean(Promises.class).takeTurn();
            house.getBean(Promises.class).waitedForBuyer(order.value(), today().plusDays(30));
            return true;
        }));
        ship(order, today().plusDays(30));
        assertThat(needed()).isEmpty();
    }

    @Test
    void anotherStudiosTableIsNotRead() {
        learn(20, 1.0, 0.3);
        measure();
        atelier = Atelier.open(house);
        assertThat(quote(1).promise().confidence()).isNull();
    }

    @Test
    void theReserveOfAnOrderIsWrittenDownAndMeasuredAgain() {
        proven(19, Calibration.start(0.95));
        learn(20, 1.0, 0.4);
        measure();
        firm(4);
        var promised = reserves();
        measure();
        assertThat(promised)
                .singleElement()
                .satisfies(minutes -> assertThat(minutes).isPositive());
        assertThat(reserves())
                .singleElement()
                .satisfies(minutes -> assertThat(minutes).isNotNegative());
    }

    @Test
    void whatLifeMayCostIsMeasuredOfAStatedOrderToo() {
        policy(9);
        var order = firm(4);
        learn(20, 1.0, 0.2);
        measure();
        assertThat(atelier.<Integer>rows(db -> db.sql("select reserve_minutes from promise.promised where order_id = ?")
                        .param(order.value())
                        .query(Integer.class)
                        .single()))
                .isBetween(0, 3 * 24 * 60);
    }

    private void policy(int safetyDays) {
        atelier.run(() -> {
            var now = atelier.bean(Studios.class).policy();
            atelier.bean(StudioSetup.class)
                    .change(new Policy(
                            now.prepaidShare(),
                            safetyDays,
                            now.packingDays(),
                            now.followsHolidays(),
                            now.replyHours(),
                            now.rush(),
                            now.version()));
        });
    }

    /** As if the floor had timed the step so often, with this share of the written minutes and this spread. */
    private void learn(int times, double share, double spread) {
        for (int nth = 0; nth < times; nth++) {
            var stray = spread * Math.sin(nth * 2.4) * 1.4;
            var taken = (int) Math.round(120 * share * Math.exp(stray));
            atelier.run(() -> in(() -> {
                house.getBean(Habits.class)
                        .learn(atelier.studio, "pinch", new Measured(Words.of("捏", "Pinch"), 120, taken, null, null));
                house.getBean(PlacementLedger.class).lockVersion(atelier.studio);
                house.getBean(PlacementLedger.class).bumpVersion(atelier.studio, 1);
                return true;
            }));
        }
    }

    private List<Integer> needed() {
        return atelier.in(() -> in(() -> house.getBean(CoverageLedger.class).needed(atelier.studio)));
    }

    private void turn() {
        atelier.run(() -> in(() -> {
            house.getBean(PlacementLedger.class).lockVersion(atelier.studio);
            house.getBean(PlacementLedger.class).bumpVersion(atelier.studio, 1);
            return true;
        }));
    }

    private void measure() {
        atelier.run(() -> measuring.run(atelier.studio.value()));
    }

    private Offer quote(int pieces) {
        return offered(cups(pieces));
    }

    private Offer offered(Wish wish) {
        var outcome = atelier.in(() -> house.getBean(Offers.class).quote(wish));
        if (outcome instanceof OfferOutcome.Offered(var offer)) {
            return offer;
        }
        throw new AssertionError("not offered: " + outcome);
    }

    private static Wish cups(int pieces) {
        return new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), pieces)), false, null, null);
    }

    private PlacementOutcome.Placed placed(int pieces, LocalDate noLaterThan) {
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), cups(pieces), noLaterThan));
        if (outcome instanceof PlacementOutcome.Placed placed) {
            return placed;
        }
        throw new AssertionError("not placed: " + outcome);
    }

    private OrderId firm(int pieces) {
        var placed = placed(pieces, Atelier.WHENEVER);
        atelier.pay(placed.payment());
        return placed.order();
    }

    private void ship(OrderId order, LocalDate day) {
        atelier.run(() -> in(() -> {
            house.getBean(Promises.class).shipped(order.value(), day);
            return true;
        }));
    }

    /** As if so many measured orders had left, each in its time by this rung. */
    private void proven(int orders, int rung) {
        LastOrders.needed(atelier, orders, rung);
    }

    private OptionalInt rung() {
        return atelier.in(() -> in(() -> house.getBean(CoverageLedger.class).proven(atelier.studio)));
    }

    private long edition() {
        return atelier.in(() -> in(
                () -> house.getBean(PlacementLedger.class).state(atelier.studio).edition()));
    }

    private List<Integer> reserves() {
        return new ArrayList<>(
                atelier.rows(db -> db.sql("select reserve_minutes from promise.promised where confidence is not null")
                        .query(Integer.class)
                        .list()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                house.getBean(java.time.Clock.class).instant(), java.time.ZoneId.of("Asia/Shanghai"));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                house.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }
}

package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.materials.leadtime.Delivery;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.planner.Calibration;
import org.dingzuo.planner.Proposal;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A supplier who comes when he likes, and work that takes what it takes: the date is sure of both at once, not of each. */
@RunningHouse
class MaterialToComeTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        LastOrders.needed(atelier, 19, Calibration.start(0.95));
        for (int nth = 0; nth < 30; nth++) {
            timed((int) Math.round(120 * Math.exp(0.5 * Math.sin(nth * 2.4))));
        }
        deliveries(3, 14, 5, 22, 4, 9, 3, 17, 6, 12);
        atelier.run(() -> house.getBean(Shelves.class).count("clay", 0, "counted"));
    }

    @Test
    void theSureDayOfMaterialAndTheSureMinutesOfMakingAreNotAddedUp() {
        measure();
        var coming = atelier.in(() -> house.getBean(Materials.class).availability(Map.of("clay", 400L)))
                .coming();
        assertThat(coming.isSpread()).isTrue();
        var offer = quote();
        assertThat(offer.promise().confidence()).isEqualTo(0.95);
        var page = page();
        var lines = lines();
        var now = house.getBean(Clock.class).instant();
        var addedUp = Wanted.in(
                page, new UUID(0, 0), lines, Arrivals.of(new Wait(coming.sure(), List.of(coming.sure())), now));
        var finish = ((Proposal.Fits) addedUp.proposal()).finish();
        var sureOfEach = Judged.of(page, lines, addedUp.job().release(), finish).earliest();
        assertThat(offer.promise().shipBy()).isBefore(sureOfEach);
        // Surely no sooner than half of all deliveries.
        assertThat(offer.promise().shipBy())
                .isAfter(today().plusDays(coming.likely().get(19)));
    }

    @Test
    void bookedOnAnUnchangedPlanTheQuotedDateIsGiven() {
        measure();
        var quoted = quote();
        var placed = placed(quoted.promise().shipBy());
        assertThat(placed.promise().shipBy()).isEqualTo(quoted.promise().shipBy());
    }

    @Test
    void aQuotedDateStandsThoughANewerTableAsksForMore() {
        measure();
        var day = quote().promise().shipBy();
        for (int nth = 0; nth < 40; nth++) {
            timed((int) Math.round(120 * Math.exp(1.1 * Math.sin(nth * 2.4))));
        }
        measure();
        assertThat(placed(day).promise().shipBy()).isEqualTo(day);
    }

    @Test
    void whoWaitsForMaterialThatMayComeLateKeepsAReserveForIt() {
        measure();
        var waiting = placed(Atelier.WHENEVER);
        atelier.pay(waiting.payment());
        measure();
        var forMaterial = reserve(waiting.order());
        assertThat(rows("update promise.job_sheet set coming = '{}'")).isEqualTo(1);
        atelier.run(this::turn);
        measure();
        assertThat(forMaterial).isGreaterThan(reserve(waiting.order()) + 24 * 60);
    }

    private Offer quote() {
        var outcome = atelier.in(() -> house.getBean(Offers.class).quote(Atelier.oneCup()));
        if (outcome instanceof OfferOutcome.Offered(var offer)) {
            return offer;
        }
        throw new AssertionError("not offered: " + outcome);
    }

    private PlacementOutcome.Placed placed(LocalDate noLaterThan) {
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), noLaterThan));
        if (outcome instanceof PlacementOutcome.Placed placed) {
            return placed;
        }
        throw new AssertionError("not placed: " + outcome);
    }

    private List<WorkLine> lines() {
        return atelier.in(() -> house.getBean(Probes.class).simplest()).stream()
                .map(item -> new WorkLine(item, 1))
                .toList();
    }

    private Page page() {
        return in(() -> house.getBean(PlanBook.class)
                .open(
                        atelier.studio,
                        house.getBean(PlacementLedger.class).state(atelier.studio),
                        house.getBean(Studios.class).calendarVersion()));
    }

    private int reserve(OrderId order) {
        return atelier.rows(db -> db.sql("select reserve_minutes from promise.promised where order_id = ?")
                .param(order.value())
                .query(Integer.class)
                .single());
    }

    private int rows(String sql) {
        return atelier.rows(db -> db.sql(sql).update());
    }

    private void measure() {
        atelier.run(() -> house.getBean(MeasurePromises.class).run(atelier.studio.value()));
    }

    private void timed(int taken) {
        atelier.run(() -> in(() -> {
            house.getBean(Habits.class)
                    .learn(atelier.studio, "pinch", new Measured(Words.of("捏", "Pinch"), 120, taken, null, null));
            turn();
            return taken;
        }));
    }

    private void turn() {
        in(() -> {
            house.getBean(PlacementLedger.class).lockVersion(atelier.studio);
            house.getBean(PlacementLedger.class).bumpVersion(atelier.studio, 1);
            return true;
        });
    }

    private void deliveries(int... days) {
        var supplier = atelier.in(
                () -> house.getBean(Suppliers.class).add("泥料铺", "", List.of(new Supplied("clay", 7)), Freight.NONE));
        for (var took : days) {
            atelier.run(() -> house.getBean(Materials.class)
                    .receive("clay", 1, "", Arrival.UNKNOWN, new Delivery(supplier, today().minusDays(took))));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(house.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }

    private <T> T in(Supplier<T> work) {
        return atelier.in(() ->
                Objects.requireNonNull(house.getBean(TransactionTemplate.class).execute(status -> work.get())));
    }
}

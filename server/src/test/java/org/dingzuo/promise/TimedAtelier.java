package org.dingzuo.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.studio.Policy;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A studio of a test's own whose work is timed and whose dates are measured from that. */
final class TimedAtelier {
    final Atelier atelier;
    private final ApplicationContext house;

    TimedAtelier(ApplicationContext house) {
        this.house = house;
        atelier = Atelier.open(house);
    }

    void policy(int safetyDays) {
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
    void learn(int times, double share, double spread) {
        learn("pinch", 120, times, share, spread);
    }

    /** @param written minutes of the step */
    void learn(String step, int written, int times, double share, double spread) {
        for (int nth = 0; nth < times; nth++) {
            var stray = spread * Math.sin(nth * 2.4) * 1.4;
            var taken = (int) Math.round(written * share * Math.exp(stray));
            atelier.run(() -> in(() -> {
                house.getBean(Habits.class)
                        .learn(atelier.studio, step, new Measured(Words.of("捏", "Pinch"), written, taken, null, null));
                house.getBean(PlacementLedger.class).lockVersion(atelier.studio);
                house.getBean(PlacementLedger.class).bumpVersion(atelier.studio, 1);
                return true;
            }));
        }
    }

    /** By which rung each order that left would have been in time. */
    List<Integer> needed() {
        return atelier.in(() -> in(() -> house.getBean(CoverageLedger.class).needed(atelier.studio)));
    }

    /** As if something in the plan had moved. */
    void turn() {
        atelier.run(() -> in(() -> {
            house.getBean(PlacementLedger.class).lockVersion(atelier.studio);
            house.getBean(PlacementLedger.class).bumpVersion(atelier.studio, 1);
            return true;
        }));
    }

    /** As the house does it at night. */
    void measure() {
        atelier.run(() -> house.getBean(MeasurePromises.class).run(atelier.studio.value()));
    }

    Offer quote(int pieces) {
        return offered(cups(pieces));
    }

    Offer offered(Wish wish) {
        var outcome = atelier.in(() -> house.getBean(Offers.class).quote(wish));
        if (outcome instanceof OfferOutcome.Offered(var offer)) {
            return offer;
        }
        throw new AssertionError("not offered: " + outcome);
    }

    static Wish cups(int pieces) {
        return new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), pieces)), false, null, null);
    }

    /** Held and not paid yet. */
    PlacementOutcome.Placed placed(int pieces, LocalDate noLaterThan) {
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), cups(pieces), noLaterThan));
        if (outcome instanceof PlacementOutcome.Placed placed) {
            return placed;
        }
        throw new AssertionError("not placed: " + outcome);
    }

    /** Paid. */
    OrderId firm(int pieces) {
        var placed = placed(pieces, Atelier.WHENEVER);
        atelier.pay(placed.payment());
        return placed.order();
    }

    void ship(OrderId order, LocalDate day) {
        atelier.run(() -> in(() -> {
            house.getBean(Promises.class).shipped(order.value(), day);
            return true;
        }));
    }

    /** As if so many measured orders had left, each in its time by this rung. */
    void proven(int orders, int rung) {
        LastOrders.needed(atelier, orders, rung);
    }

    /** What is proven by the last orders; empty: too few. */
    OptionalInt rung() {
        return atelier.in(() -> in(() -> house.getBean(CoverageLedger.class).proven(atelier.studio)));
    }

    /** Of the measured table. */
    long edition() {
        return atelier.in(() -> in(
                () -> house.getBean(PlacementLedger.class).state(atelier.studio).edition()));
    }

    /** Minutes kept for what life may still cost, of each order with a confidence. */
    List<Integer> reserves() {
        return new ArrayList<>(
                atelier.rows(db -> db.sql("select reserve_minutes from promise.promised where confidence is not null")
                        .query(Integer.class)
                        .list()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(house.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** In one transaction of the studio whose scope it is called in. */
    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(house.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }
}

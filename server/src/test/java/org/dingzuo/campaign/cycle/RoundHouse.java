package org.dingzuo.campaign.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.dingzuo.testing.Atelier;
import org.springframework.context.ApplicationContext;

/** A potter's studio that works in rounds of thirty days, and the clock in the test's hands. */
final class RoundHouse {
    static final Money HOLD = Money.of(1_000);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Atelier atelier;
    final Cycles cycles;
    final Votes votes;
    private final DrivenClock clock;

    RoundHouse(ApplicationContext house) {
        atelier = Atelier.open(house);
        cycles = atelier.bean(Cycles.class);
        votes = atelier.bean(Votes.class);
        clock = atelier.bean(DrivenClock.class);
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("bowl", Atelier.cup("碗", "Bowl", 90)));
            designs.publish(designs.draft("plate", Atelier.cup("盘", "Plate", 60)));
            designs.publish(designs.draft("vase", Atelier.cup("瓶", "Vase", 150)));
        });
    }

    /** The round that begins today: five days of teasing, a day to fix, four to book, sixteen to make. */
    Cycle begin(int places, int designPlaces, int minutes) {
        var rule = new CycleRule(
                Words.of("每月一期", "Each month"),
                new CycleCalendar.Stretches(today(), 5, 1, 4, 16, 4),
                LocalTime.of(20, 0),
                2,
                3,
                places,
                designPlaces,
                minutes,
                HOLD,
                CycleRule.Weights.USUAL,
                0);
        assertThat(atelier.in(() -> cycles.setRule(rule))).isTrue();
        var id = atelier.in(() -> cycles.begin(List.of("cup", "bowl", "plate", "vase")))
                .orElseThrow();
        return round(id);
    }

    /** With this line-up, open for booking. */
    Cycle open(int places, int minutes, Map<String, Integer> lineUp) {
        var round = begin(places, 3, minutes);
        driveTo(round.id(), round.times().fixAt());
        assertThat(atelier.in(() -> cycles.fix(round.id(), lineUp))).isInstanceOf(FixOutcome.Fixed.class);
        driveTo(round.id(), round.times().bookAt());
        return round(round.id());
    }

    Cycle round(CycleId id) {
        return atelier.in(() -> cycles.find(id)).orElseThrow();
    }

    Cycle newest() {
        return atelier.in(() -> cycles.all()).getFirst();
    }

    /** The clock jumps and the round's job wakes. */
    Cycle driveTo(CycleId id, Instant moment) {
        clock.driveTo(moment.plusSeconds(1));
        atelier.run(() -> atelier.bean(TurnCycle.class).run(id.value()));
        return round(id);
    }

    void later(Duration span) {
        clock.driveTo(clock.instant().plus(span));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    void release() {
        clock.release();
    }

    static Wish wish(Cycle round, String design) {
        return new Wish(
                List.of(new Wish.Line(design, Map.of("handle", "none"), 1)),
                false,
                round.id().value(),
                null,
                null);
    }

    /** By somebody who may have put money down. */
    PlacementOutcome orderOf(Cycle round, String design, String voter) {
        var usual = atelier.acceptance(UUID.randomUUID().toString(), wish(round, design), round.shipBy());
        return atelier.place(new PlaceOrder(
                usual.key(),
                usual.fingerprint(),
                usual.wish(),
                usual.totalAtMost(),
                usual.shipNoLaterThan(),
                usual.buyer(),
                usual.consents(),
                usual.language(),
                voter));
    }

    /** By somebody with the link of an earlier order. */
    PlacementOutcome order(Cycle round, String design, String link) {
        var wish = wish(round, design);
        return atelier.place(atelier.acceptance(
                UUID.randomUUID().toString(),
                new Wish(wish.lines(), false, wish.booking(), null, null, null, link),
                round(round.id()).shipBy()));
    }

    PlacementOutcome order(Cycle round, String design) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish(round, design), round.shipBy()));
    }

    /** Nobody paid within half an hour. */
    void lapse(Placed placed) {
        later(Duration.ofMinutes(31));
        atelier.expire(placed.order());
    }

    /** Whether not one more piece of this design fits into the round. */
    static boolean isFull(Cycle round, String design) {
        var entry = round.entry(design).orElseThrow();
        var minutes = Map.of("cup", 120, "bowl", 90, "plate", 60, "vase", 150).getOrDefault(design, 0);
        return round.full(entry, minutes).isPresent();
    }

    /** Why a booking was refused, as a code; else what came of it. */
    static String because(PlacementOutcome outcome) {
        return outcome instanceof PlacementOutcome.Refused(OfferOutcome.NoTime(var because))
                ? because.code()
                : outcome.toString();
    }

    /** What lies for this order or vote. */
    Money held(UUID reference) {
        return atelier.in(() -> atelier.bean(Payments.class).held(reference));
    }

    /** What a payment is for. */
    UUID reference(PaymentId payment) {
        return atelier.in(() -> atelier.bean(Payments.class).find(payment))
                .orElseThrow()
                .reference();
    }
}

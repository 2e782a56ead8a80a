package org.dingzuo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.campaign.LoadRule.Act;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One potter makes 56 hours a week; a cup takes two. */
@RunningHouse
class LoadRulesTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    LoadDesk desk;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        desk = atelier.bean(LoadDesk.class);
    }

    @Test
    void aStudioThatIsBookedClosesAndOpensAgainByItself() {
        set(new LoadRule(Act.CLOSE, 20, 10, 0));
        assertThat(quote()).isInstanceOf(OfferOutcome.Offered.class);
        var booked = fill(8);
        assertThat(refusal(quote())).isEqualTo("closed-for-now");
        assertThat(order(Atelier.WHENEVER)).isInstanceOf(PlacementOutcome.Refused.class);
        booked.forEach(this::giveUp);
        assertThat(quote()).isInstanceOf(OfferOutcome.Offered.class);
        assertThat(switches()).containsExactly(false, true);
    }

    @Test
    void betweenTheThresholdsItStaysAsItWas() {
        set(new LoadRule(Act.LENGTHEN, 20, 10, 9));
        var before = offered().promise().shipBy();
        var booked = fill(8);
        var during = offered().promise();
        assertThat(during.shipBy()).isAfterOrEqualTo(before.plusDays(9));
        assertThat(during.because().code()).isEqualTo("busy");
        booked.subList(0, 3).forEach(this::giveUp);
        assertThat(offered().promise().because().code()).isEqualTo("busy");
        booked.subList(3, 8).forEach(this::giveUp);
        assertThat(offered().promise().shipBy()).isEqualTo(before);
    }

    @Test
    void quoteAndOrderAgreeWhileItIsBusy() {
        fill(8);
        set(new LoadRule(Act.LENGTHEN, 10, 5, 9));
        var told = offered().promise().shipBy();
        assertThat(order(told.minusDays(1))).isInstanceOf(PlacementOutcome.OfferChanged.class);
        assertThat(order(told))
                .isInstanceOfSatisfying(
                        PlacementOutcome.Placed.class,
                        placed -> assertThat(placed.promise().shipBy()).isEqualTo(told));
    }

    @Test
    void aSmallOrderIsRefusedWithTheLeastThatIsTaken() {
        fill(8);
        set(new LoadRule(Act.MINIMUM, 10, 5, 30_000));
        assertThat(refusal(quote())).isEqualTo("below-minimum");
        set(new LoadRule(Act.MINIMUM, 10, 5, 20_000));
        assertThat(quote()).isInstanceOf(OfferOutcome.Offered.class);
    }

    @Test
    void aHeavyOptionIsLeftOutAndTheLightOneStays() {
        fill(8);
        set(new LoadRule(Act.HIDE, 10, 5, 20));
        assertThat(quote()).isInstanceOf(OfferOutcome.Offered.class);
        var looped = new Wish(List.of(new Wish.Line("cup", Map.of("handle", "loop"), 1)), false, null, null);
        assertThat(refusal(atelier.in(() -> atelier.bean(Offers.class).quote(looped))))
                .isEqualTo("heavy-option");
    }

    @Test
    void whatWasAgreedIsNeverTouched() {
        var held = atelier.placed();
        set(new LoadRule(Act.CLOSE, 1, 0, 0));
        atelier.letTheHoldEnd(held.order());
        atelier.expire(held.order());
        atelier.pay(held.payment());
        assertThat(atelier.order(held.order()).state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void theLookBackSaysHowOftenAndWhom() {
        var booked = fill(8);
        var rules = List.of(new LoadRule(Act.CLOSE, 20, 10, 0));
        var back = atelier.in(() -> desk.lookBack(1, rules));
        assertThat(back.days()).hasSize(LookBack.DAYS);
        assertThat(Objects.requireNonNull(back.acts().get(Act.CLOSE)).days()).isZero();
        // As if they had come a month ago.
        atelier.<Integer>rows(db -> db.sql("update promise.promise_change set at = at - interval '30 days'")
                .update());
        var earlier = Objects.requireNonNull(
                atelier.in(() -> desk.lookBack(1, rules)).acts().get(Act.CLOSE));
        assertThat(earlier.times()).isEqualTo(1);
        assertThat(earlier.days()).isEqualTo(30);
        assertThat(earlier.orders())
                .containsExactlyElementsOf(
                        booked.stream().map(placed -> placed.order().value()).toList());
    }

    /** However the load wanders within the two thresholds, nothing is switched; it takes a way across both for each pair. */
    @RepeatedTest(50)
    void theSwitchNeverFlaps(RepetitionInfo nth) {
        var random = new Random(Long.getLong("seeds.from", 1) + nth.getCurrentRepetition());
        var leave = random.nextInt(90);
        var rule = new LoadRule(Act.CLOSE, leave + 1 + random.nextInt(100 - leave), leave, 0);
        var holds = false;
        var since = new ArrayList<Integer>();
        for (int step = 0; step < 500; step++) {
            var percent = random.nextInt(101);
            since.add(percent);
            var next = rule.holds(holds, percent);
            if (next != holds) {
                assertThat(next ? percent >= rule.enterAt() : percent <= rule.leaveAt())
                        .isTrue();
                since.clear();
            } else {
                assertThat(since).allMatch(each -> rule.holds(next, each) == next);
            }
            holds = next;
        }
    }

    private void set(LoadRule rule) {
        var seen = atelier.in(desk::standing).rules().version();
        assertThat(atelier.<Boolean>in(() -> desk.set(1, List.of(rule), seen))).isTrue();
    }

    private List<PlacementOutcome.Placed> fill(int cups) {
        var placed = IntStream.range(0, cups).mapToObj(each -> atelier.placed()).toList();
        atelier.run(desk::look);
        return placed;
    }

    private void giveUp(PlacementOutcome.Placed placed) {
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        atelier.run(desk::look);
    }

    private List<Boolean> switches() {
        return atelier.in(desk::standing).switches().stream()
                .map(LoadRules.Switch::turnedOn)
                .toList();
    }

    private OfferOutcome quote() {
        return atelier.in(() -> atelier.bean(Offers.class).quote(Atelier.oneCup()));
    }

    private Offer offered() {
        if (quote() instanceof OfferOutcome.Offered(var offer)) {
            return offer;
        }
        throw new AssertionError("not offered: " + quote());
    }

    private static String refusal(OfferOutcome outcome) {
        if (outcome instanceof OfferOutcome.NoTime(var because)) {
            return because.code();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    private PlacementOutcome order(LocalDate noLaterThan) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), noLaterThan));
    }
}

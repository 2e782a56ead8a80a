package org.dingzuo.campaign.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.promise.Promises;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whole rounds, from their first day to their review. */
@RunningHouse
class CyclesTest {
    private static final List<String> DESIGNS = List.of("cup", "bowl", "plate", "vase");

    @Autowired
    ApplicationContext context;

    RoundHouse house;
    Atelier atelier;

    @BeforeEach
    void open() {
        house = new RoundHouse(context);
        atelier = house.atelier;
    }

    @AfterEach
    void letTheClockGo() {
        house.release();
    }

    @Test
    void twoRoundsKeepEveryCapEveryPromiseAndEveryFen() {
        var dice = new Random(20_261_129);
        var first = house.begin(5, 3, 500);
        liveThrough(first.id(), dice);
        var second = house.newest();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.times().teaseAt()).isEqualTo(first.times().endsAt());
        atelier.in(() -> house.cycles.prepare(second.id(), DESIGNS, 5, 500, second.version()));
        house.driveTo(first.id(), first.times().endsAt());
        assertThat(house.round(first.id()).phase()).isEqualTo(Phase.DONE);
        liveThrough(second.id(), dice);
        assertThat(house.newest().number()).isEqualTo(3);
        assertThat(atelier.ledger()).isZero();
    }

    private void liveThrough(CycleId id, Random dice) {
        var round = house.driveTo(id, house.round(id).times().teaseAt());
        assertThat(round.phase()).isEqualTo(Phase.TEASE);
        var putDown = vote(round, dice);
        round = house.driveTo(id, round.times().fixAt());
        assertThat(round.phase()).isEqualTo(Phase.FIX);
        round = house.driveTo(id, round.times().bookAt());
        assertThat(round.phase()).isEqualTo(Phase.BOOK);
        assertThat(round.lineUp()).hasSizeBetween(2, 3);
        var chosen = round.lineUp().stream().map(Cycle.Entry::design).toList();
        putDown.forEach((hold, design) -> assertThat(house.held(hold))
                .as("put down for %s", design)
                .isEqualTo(chosen.contains(design) ? RoundHouse.HOLD : Money.ZERO));
        var confirmed = book(round, dice);
        round = house.driveTo(id, round.times().makeAt());
        assertThat(round.phase()).isEqualTo(Phase.MAKE);
        putDown.keySet().forEach(hold -> assertThat(house.held(hold)).isEqualTo(Money.ZERO));
        for (var order : confirmed) {
            var promised = atelier.order(order).promise().shipBy();
            assertThat(promised).isEqualTo(round.shipBy());
            atelier.run(() -> atelier.bean(Promises.class).shipped(order.value(), promised));
        }
        var review = Objects.requireNonNull(
                house.driveTo(id, round.times().reviewAt()).review());
        assertThat(review.asked()).isEqualTo(12);
        assertThat(review.stood()).isEqualTo(confirmed.size());
        assertThat(review.kept()).isEqualTo(confirmed.size()).isEqualTo(review.shipped());
    }

    /** Twelve people say what they like; some put money down, of whom one takes it back and one never pays.
     *  @return what was paid and lies there, with the design that it lies for */
    private Map<UUID, String> vote(Cycle round, Random dice) {
        var lies = new LinkedHashMap<UUID, String>();
        for (int person = 0; person < 12; person++) {
            var voter = "voter-" + UUID.randomUUID();
            var favourite = DESIGNS.get(dice.nextInt(DESIGNS.size()));
            atelier.in(() -> house.votes.cast(round.id(), voter, null, new Ballot(List.of("cup"), List.of(favourite))));
            if (person >= 6) {
                continue;
            }
            var put = (Votes.Outcome.PutDown) atelier.in(() -> house.votes.putDown(round.id(), voter, favourite));
            if (person > 0) {
                atelier.pay(put.payment());
            }
            if (person == 1) {
                atelier.in(() -> house.votes.withdraw(round.id(), voter));
            }
            if (person > 1) {
                lies.put(house.reference(put.payment()), favourite);
            }
        }
        return lies;
    }

    /** More come than there are places: one never pays, one pays late, one changes their mind. */
    private List<OrderId> book(Cycle round, Random dice) {
        var confirmed = new ArrayList<OrderId>();
        var lineUp = round.lineUp();
        for (int buyer = 0; buyer < 14; buyer++) {
            var design = lineUp.get(dice.nextInt(lineUp.size())).design();
            if (!(house.order(round, design) instanceof Placed placed)) {
                assertThat(RoundHouse.isFull(house.round(round.id()), design))
                        .as("refused while there is a place")
                        .isTrue();
                continue;
            }
            switch (buyer) {
                case 0 -> house.lapse(placed);
                case 1 -> {
                    house.lapse(placed);
                    atelier.pay(placed.payment());
                    confirmed.add(placed.order());
                }
                case 2 -> {
                    atelier.pay(placed.payment());
                    atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
                    assertThat(house.held(placed.order().value())).isEqualTo(Money.ZERO);
                }
                default -> {
                    atelier.pay(placed.payment());
                    confirmed.add(placed.order());
                }
            }
            var now = house.round(round.id());
            assertThat(now.taken()).isEqualTo(confirmed.size()).isLessThanOrEqualTo(now.places());
            assertThat(now.minutesTaken()).isLessThanOrEqualTo(now.minutes());
        }
        assertThat(confirmed)
                .isNotEmpty()
                .allMatch(order -> atelier.order(order).state() == OrderState.CONFIRMED);
        return confirmed;
    }

    @Test
    void theReviewSaysHowLongThePiecesReallyTook() {
        var round = house.open(5, 2_000, Map.of("cup", 2, "bowl", 2));
        var timed = (Placed) house.order(round, "cup");
        var untimed = (Placed) house.order(round, "bowl");
        atelier.pay(timed.payment());
        atelier.pay(untimed.payment());
        house.driveTo(round.id(), round.times().makeAt());
        var floor = atelier.bean(Floor.class);
        atelier.in(() -> floor.start(new StepKey(timed.order(), 0, "pinch"), null));
        house.later(Duration.ofMinutes(150));
        atelier.in(() -> floor.finish(new StepKey(timed.order(), 0, "pinch"), null, true));
        atelier.in(() -> floor.finish(new StepKey(untimed.order(), 0, "pinch"), null, true));
        var review = Objects.requireNonNull(
                house.driveTo(round.id(), round.times().reviewAt()).review());
        assertThat(review.minutesPlanned()).isEqualTo(120);
        assertThat(review.minutesReal()).isEqualTo(150);
    }

    @Test
    void aShutGateSaysWhatIsMissing() {
        var round = house.begin(5, 3, 500);
        assertThat(atelier.in(() -> house.cycles.gate(round)))
                .hasValueSatisfying(gate -> assertThat(gate.missing())
                        .extracting(Gate.Missing::code)
                        .containsExactly("no-votes"));
    }
}

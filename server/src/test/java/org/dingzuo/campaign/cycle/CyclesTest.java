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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dingzuo.campaign.JoinOutcome;
import org.dingzuo.campaign.NewWaiting;
import org.dingzuo.campaign.Waiting;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
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
        putDown.forEach((hold, design) -> assertThat(held(hold))
                .as("put down for %s", design)
                .isEqualTo(chosen.contains(design) ? RoundHouse.HOLD : Money.ZERO));
        var confirmed = book(round, dice);
        round = house.driveTo(id, round.times().makeAt());
        assertThat(round.phase()).isEqualTo(Phase.MAKE);
        putDown.keySet().forEach(hold -> assertThat(held(hold)).isEqualTo(Money.ZERO));
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
                lies.put(reference(put.payment()), favourite);
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
                assertThat(isFull(house.round(round.id()), design))
                        .as("refused while there is a place")
                        .isTrue();
                continue;
            }
            switch (buyer) {
                case 0 -> lapse(placed);
                case 1 -> {
                    lapse(placed);
                    atelier.pay(placed.payment());
                    confirmed.add(placed.order());
                }
                case 2 -> {
                    atelier.pay(placed.payment());
                    atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
                    assertThat(held(placed.order().value())).isEqualTo(Money.ZERO);
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

    private void lapse(Placed placed) {
        house.later(Duration.ofMinutes(31));
        atelier.expire(placed.order());
    }

    @Test
    void threeCapsAreExactUnderARush() {
        for (var caps : List.of(new int[] {4, 2_000}, new int[] {9, 400}, new int[] {9, 2_000})) {
            house = new RoundHouse(context);
            atelier = house.atelier;
            house.release();
            var round = house.open(caps[0], caps[1], Map.of("cup", 3, "bowl", 3, "plate", 2));
            var racers = new ArrayList<Callable<PlacementOutcome>>();
            for (int buyer = 0; buyer < 60; buyer++) {
                var design = List.of("cup", "bowl", "plate").get(buyer % 3);
                racers.add(() -> house.order(round, design));
            }
            var placed = Atelier.race(racers).stream()
                    .filter(Placed.class::isInstance)
                    .count();
            var now = house.round(round.id());
            assertThat(now.taken()).isEqualTo((int) placed);
            assertThat(now.lineUp()).allMatch(entry -> entry.left() >= 0);
            assertThat(now.minutesTaken()).isLessThanOrEqualTo(now.minutes());
            // Nobody was refused what there still is.
            assertThat(now.lineUp()).allMatch(entry -> isFull(now, entry.design()));
        }
    }

    @Test
    void thePlaceThatNobodyPaidForIsForSaleAgain() {
        var round = house.open(1, 2_000, Map.of("cup", 1, "bowl", 1));
        var first = (Placed) house.order(round, "cup");
        assertThat(because(house.order(round, "bowl"))).isEqualTo("booking-full");
        lapse(first);
        assertThat(house.order(round, "bowl")).isInstanceOf(Placed.class);
    }

    @Test
    void anotherDesignMayHaveAPlaceWhereOneIsFull() {
        var round = house.open(5, 2_000, Map.of("cup", 1, "bowl", 2));
        house.order(round, "cup");
        assertThat(because(house.order(round, "cup"))).isEqualTo("booking-full-design");
        assertThat(house.order(round, "bowl")).isInstanceOf(Placed.class);
    }

    @Test
    void aLighterPieceMayFitWhereTimeIsShort() {
        var round = house.open(5, 200, Map.of("cup", 2, "plate", 2));
        house.order(round, "cup");
        assertThat(because(house.order(round, "cup"))).isEqualTo("booking-full-minutes");
        assertThat(house.order(round, "plate")).isInstanceOf(Placed.class);
        assertThat(because(house.order(round, "plate"))).isEqualTo("booking-full");
    }

    @Test
    void aRoundThatRestsSellsNothingAndTurnsNoPhase() {
        var round = house.open(5, 2_000, Map.of("cup", 2, "bowl", 2));
        atelier.run(() -> house.cycles.pause(round.id(), true));
        assertThat(because(house.order(round, "cup"))).isEqualTo("booking-paused");
        house.driveTo(round.id(), round.times().makeAt());
        assertThat(house.round(round.id()).phase()).isEqualTo(Phase.BOOK);
        atelier.run(() -> house.cycles.pause(round.id(), false));
        assertThat(house.round(round.id()).phase()).isEqualTo(Phase.MAKE);
    }

    @Test
    void aSkippedRoundGivesTheVotesMoneyBackAndTheRuleMakesTheNext() {
        var round = house.begin(5, 3, 500);
        var put = (Votes.Outcome.PutDown)
                atelier.in(() -> house.votes.putDown(round.id(), "voter-" + UUID.randomUUID(), "cup"));
        atelier.pay(put.payment());
        atelier.in(() -> house.cycles.skip(round.id()));
        assertThat(held(reference(put.payment()))).isEqualTo(Money.ZERO);
        assertThat(house.round(round.id()).phase()).isEqualTo(Phase.SKIPPED);
        assertThat(house.newest().number()).isEqualTo(2);
    }

    @Test
    void whatWasPutDownForTheDesignCountsTowardItsDeposit() {
        var round = house.begin(5, 3, 500);
        var voter = "voter-" + UUID.randomUUID();
        var put = (Votes.Outcome.PutDown) atelier.in(() -> house.votes.putDown(round.id(), voter, "cup"));
        atelier.pay(put.payment());
        var hold = reference(put.payment());
        house.driveTo(round.id(), round.times().fixAt());
        atelier.in(() -> house.cycles.fix(round.id(), Map.of("cup", 2, "bowl", 2)));
        house.driveTo(round.id(), round.times().bookAt());
        var unpaid = (Placed) house.orderOf(round, "cup", voter);
        assertThat(held(hold)).isEqualTo(Money.ZERO);
        lapse(unpaid);
        // Nobody paid the rest: the money lies for the design again.
        assertThat(held(hold)).isEqualTo(RoundHouse.HOLD);
        var placed = (Placed) house.orderOf(round, "cup", voter);
        var deposit =
                atelier.order(placed.order()).offer().instalments().getFirst().amount();
        assertThat(placed.amount()).isEqualTo(deposit.minus(RoundHouse.HOLD));
        atelier.pay(placed.payment());
        assertThat(held(placed.order().value())).isEqualTo(deposit);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
        assertThat(held(placed.order().value())).isEqualTo(Money.ZERO);
        assertThat(held(hold)).isEqualTo(Money.ZERO);
        assertThat(atelier.account("advances")).isZero();
        assertThat(atelier.account("carried")).isZero();
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void moneyThatComesAfterTheLineUpIsFixedGoesStraightBack() {
        var round = house.begin(5, 3, 500);
        var put = (Votes.Outcome.PutDown)
                atelier.in(() -> house.votes.putDown(round.id(), "voter-" + UUID.randomUUID(), "cup"));
        house.driveTo(round.id(), round.times().fixAt());
        house.driveTo(round.id(), round.times().bookAt());
        atelier.pay(put.payment());
        assertThat(held(reference(put.payment()))).isEqualTo(Money.ZERO);
        assertThat(atelier.ledger()).isZero();
    }

    /** Nobody proves a number: whoever names it first keeps it, whatever others type. */
    @Test
    void ofTwoBrowsersThatNameOnePhoneTheFirstStands() {
        var round = house.begin(5, 3, 500);
        house.driveTo(round.id(), round.times().teaseAt());
        var phone = "13900000007";
        var like = new Ballot(List.of("cup"), List.of());
        var voters =
                Stream.generate(() -> "voter-" + UUID.randomUUID()).limit(6).toList();
        var outcomes = Atelier.race(voters.stream()
                .<Callable<Votes.Outcome>>map(
                        voter -> () -> atelier.in(() -> house.votes.cast(round.id(), voter, phone, like)))
                .toList());
        assertThat(outcomes).filteredOn(Votes.Outcome.Counted.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Votes.Outcome.PhoneVoted.class::isInstance)
                .hasSize(5);
        var first = voters.get(outcomes.indexOf(new Votes.Outcome.Counted()));
        var other =
                voters.stream().filter(each -> !each.equals(first)).findFirst().orElseThrow();
        assertThat(atelier.in(() -> house.votes.cast(round.id(), other, phone, Ballot.EMPTY)))
                .isInstanceOf(Votes.Outcome.PhoneVoted.class);
        assertThat(atelier.in(() -> house.votes.of(round.id(), first)).ballot()).isEqualTo(like);
        assertThat(atelier.in(() -> house.votes.tally(round.id())).people()).isEqualTo(1);
        // Its own browser may change it, with the number or without.
        assertThat(atelier.in(() -> house.votes.cast(round.id(), first, phone, Ballot.EMPTY)))
                .isInstanceOf(Votes.Outcome.Counted.class);
        assertThat(atelier.in(() -> house.votes.of(round.id(), first)).ballot()).isEqualTo(Ballot.EMPTY);
    }

    @Test
    void pressingTwicePutsOneSumDown() {
        var round = house.begin(5, 3, 500);
        var voter = "voter-" + UUID.randomUUID();
        var racers = new ArrayList<Callable<Votes.Outcome>>();
        for (int press = 0; press < 8; press++) {
            racers.add(() -> atelier.in(() -> house.votes.putDown(round.id(), voter, "bowl")));
        }
        assertThat(Atelier.race(racers).stream().distinct()).hasSize(1);
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
    void aRegularBooksAFixedRoundBeforeTheOthersAndGivesThePlaceBack() {
        var link = atelier.regular(Duration.ofHours(2));
        var round = house.begin(5, 3, 500);
        house.driveTo(round.id(), round.times().fixAt());
        house.driveTo(round.id(), round.times().bookAt().minus(Duration.ofHours(1)));
        assertThat(because(house.order(round, "cup", link))).as("not fixed yet").isEqualTo("booking-not-open");
        atelier.in(() -> house.cycles.fix(round.id(), Map.of("cup", 1)));
        assertThat(because(house.order(round, "cup"))).isEqualTo("booking-not-open");
        var early = (Placed) house.order(round, "cup", link);
        assertThat(because(house.order(round, "cup", link))).isEqualTo("booking-full");
        lapse(early);
        assertThat(house.round(round.id()).taken()).isZero();
        assertThat(house.order(round, "cup", link)).isInstanceOf(Placed.class);
        house.driveTo(round.id(), round.times().bookAt());
        assertThat(because(house.order(round, "cup"))).isEqualTo("booking-full");
    }

    @Test
    void whoWaitsForARoundGetsThePlaceThatCameFree() {
        var round = house.open(1, 2_000, Map.of("cup", 1));
        var first = (Placed) house.order(round, "cup");
        var list = atelier.bean(WaitingList.class);
        var joined = (JoinOutcome.Joined) atelier.in(() -> list.join(new NewWaiting(
                List.of(new NewWaiting.Line("cup", Map.of("handle", "none"), 1)),
                true,
                round.id().value(),
                null,
                "13900000001",
                Language.ZH_CN)));
        lapse(first);
        var entry = atelier.in(() -> list.of(joined.group())).getFirst();
        var offer = Objects.requireNonNull(entry.offer());
        assertThat(entry.state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(offer.shipBy()).isEqualTo(round.shipBy());
        assertThat(because(house.order(round, "cup"))).as("it is held").isEqualTo("booking-full");
        var wish = new Wish(RoundHouse.wish(round, "cup").lines(), false, offer.id(), null, null);
        var placed = (Placed) atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, offer.shipBy()));
        atelier.pay(placed.payment());
        assertThat(house.round(round.id()).taken()).isEqualTo(1);
        assertThat(house.round(round.id()).minutesTaken()).isEqualTo(120);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
        assertThat(house.round(round.id()).taken()).isZero();
        assertThat(house.order(round, "cup")).isInstanceOf(Placed.class);
    }

    @Test
    void aShutGateSaysWhatIsMissing() {
        var round = house.begin(5, 3, 500);
        assertThat(atelier.in(() -> house.cycles.gate(round)))
                .hasValueSatisfying(gate -> assertThat(gate.missing())
                        .extracting(Gate.Missing::code)
                        .containsExactly("no-votes"));
    }

    private static boolean isFull(Cycle round, String design) {
        var entry = round.entry(design).orElseThrow();
        var minutes = Map.of("cup", 120, "bowl", 90, "plate", 60, "vase", 150).getOrDefault(design, 0);
        return round.full(entry, minutes).isPresent();
    }

    private static String because(PlacementOutcome outcome) {
        return outcome instanceof PlacementOutcome.Refused(OfferOutcome.NoTime(var because))
                ? because.code()
                : outcome.toString();
    }

    private Money held(UUID reference) {
        return StudioScope.call(
                atelier.studio, () -> atelier.bean(Payments.class).held(reference));
    }

    private UUID reference(PaymentId payment) {
        return atelier.in(() -> atelier.bean(Payments.class).find(payment))
                .orElseThrow()
                .reference();
    }
}

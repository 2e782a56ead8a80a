package org.dingzuo.campaign.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people say before a round, and the money that they put down for it. */
@RunningHouse
class VotesOfARoundTest {
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
    void aSkippedRoundGivesTheVotesMoneyBackAndTheRuleMakesTheNext() {
        var round = house.begin(5, 3, 500);
        var put = (Votes.Outcome.PutDown)
                atelier.in(() -> house.votes.putDown(round.id(), "voter-" + UUID.randomUUID(), "cup"));
        atelier.pay(put.payment());
        atelier.in(() -> house.cycles.skip(round.id()));
        assertThat(house.held(house.reference(put.payment()))).isEqualTo(Money.ZERO);
        assertThat(house.round(round.id()).phase()).isEqualTo(Phase.SKIPPED);
        atelier.in(() -> house.cycles.skip(round.id()));
        assertThat(atelier.recorded()).containsOnlyOnce("cycle.skipped");
        assertThat(house.newest().number()).isEqualTo(2);
    }

    @Test
    void whatWasPutDownForTheDesignCountsTowardItsDeposit() {
        var round = house.begin(5, 3, 500);
        var voter = "voter-" + UUID.randomUUID();
        var put = (Votes.Outcome.PutDown) atelier.in(() -> house.votes.putDown(round.id(), voter, "cup"));
        atelier.pay(put.payment());
        var hold = house.reference(put.payment());
        house.driveTo(round.id(), round.times().fixAt());
        atelier.in(() -> house.cycles.fix(round.id(), Map.of("cup", 2, "bowl", 2)));
        house.driveTo(round.id(), round.times().bookAt());
        var unpaid = (Placed) house.orderOf(round, "cup", voter);
        assertThat(house.held(hold)).isEqualTo(Money.ZERO);
        house.lapse(unpaid);
        // Nobody paid the rest: the money lies for the design again.
        assertThat(house.held(hold)).isEqualTo(RoundHouse.HOLD);
        var placed = (Placed) house.orderOf(round, "cup", voter);
        var deposit =
                atelier.order(placed.order()).offer().instalments().getFirst().amount();
        assertThat(placed.amount()).isEqualTo(deposit.minus(RoundHouse.HOLD));
        atelier.pay(placed.payment());
        assertThat(house.held(placed.order().value())).isEqualTo(deposit);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
        assertThat(house.held(placed.order().value())).isEqualTo(Money.ZERO);
        assertThat(house.held(hold)).isEqualTo(Money.ZERO);
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
        assertThat(house.held(house.reference(put.payment()))).isEqualTo(Money.ZERO);
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
}

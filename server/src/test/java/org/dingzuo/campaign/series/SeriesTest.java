package org.dingzuo.campaign.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.agreement.Agreements;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.making.MakingOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class SeriesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    DrivenClock clock;

    Theme theme;

    @BeforeEach
    void open() {
        theme = Theme.open(house);
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void aSeatHasTheCommonDayAndSaysWhatItHangsOn() {
        var id = theme.announced(new Minimum.Pieces(4), 10);
        var seat = theme.booked(id, "cup");
        assertThat(seat.promise().shipBy()).isEqualTo(theme.of(id).series().shipBy());
        assertThat(seat.promise().because().code()).isEqualTo("series-pieces");
        assertThat(seat.promise().because().parameters()).containsEntry("least", "4");
    }

    @Test
    void aRegularMayJoinBeforeTheOthers() {
        var link = theme.atelier.regular(Duration.ofHours(2));
        var id = theme.announced(new Minimum.Pieces(4), 10, theme.now().plus(Duration.ofHours(1)));
        assertThat(theme.order(id, "cup")).isNotInstanceOf(Placed.class);
        var wish = Theme.wish(id, "cup");
        var known = new Wish(wish.lines(), false, wish.booking(), null, null, null, link);
        assertThat(theme.atelier.place(theme.atelier.acceptance("early", known, Atelier.WHENEVER)))
                .isInstanceOf(Placed.class);
    }

    @Test
    void theGaugeIsWhatTheLedgerHolds() {
        var id = theme.announced(new Minimum.Pieces(4), 10);
        theme.booked(id, "bowl");
        assertThat(theme.gauge(id).pieces()).isZero();
        var cups = theme.paid(id, "cup", "cup");
        assertThat(theme.gauge(id).pieces()).isEqualTo(2);
        assertThat(theme.gauge(id).deposits()).isEqualTo(theme.held(cups));
        theme.paid(id, "cup");
        assertThat(theme.gauge(id).pieces("cup")).isEqualTo(3);
        theme.withdraw(cups);
        assertThat(theme.gauge(id).pieces()).isEqualTo(1);
        assertThat(theme.held(cups)).isEqualTo(Money.ZERO);
    }

    @Test
    void untilItStartsAPaidPromiseIsTentativeAndNothingOfItBegins() {
        var id = theme.announced(new Minimum.Pieces(2), 10);
        var seat = theme.paid(id, "cup");
        assertThat(theme.promise(seat)).isEqualTo("HELD");
        assertThat(begin(seat)).isInstanceOf(MakingOutcome.NotNow.class);
        theme.paid(id, "cup");
        assertThat(theme.start(id)).isInstanceOf(SeriesOutcome.Done.class);
        assertThat(theme.promise(seat)).isEqualTo("FIRM");
        assertThat(begin(seat)).isInstanceOf(MakingOutcome.Noted.class);
    }

    @Test
    void theWholeSeriesCostsLessAndItsLinesSumUp() {
        var id = theme.announced(new Minimum.Pieces(2), 10);
        var offers = theme.atelier.bean(Offers.class);
        var offer = ((OfferOutcome.Offered)
                        theme.atelier.in(() -> offers.quote(Theme.wish(id, "cup", "bowl", "plate"))))
                .offer();
        assertThat(offer.lines()).allSatisfy(line -> {
            assertThat(line.price().getLast().code()).isEqualTo("series");
            assertThat(line.price().getLast().amount()).isEqualTo(Money.of(-2_000));
            assertThat(Money.sum(
                            line.price().stream().map(each -> each.amount()).toList()))
                    .isEqualTo(line.amount());
        });
        var two = ((OfferOutcome.Offered) theme.atelier.in(() -> offers.quote(Theme.wish(id, "cup", "cup")))).offer();
        assertThat(two.lines()).noneMatch(line -> line.price().getLast().code().equals("series"));
    }

    @Test
    void aSeatIsPiecesOfOneDesignOrOneOfEach() {
        var id = theme.announced(new Minimum.Pieces(2), 10);
        var offers = theme.atelier.bean(Offers.class);
        for (var wrong : List.of(
                Theme.wish(id, "cup", "bowl"),
                Theme.wish(id, "cup", "bowl", "plate", "plate"),
                new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), 2)), false, id.value(), null, null))) {
            assertThat(theme.atelier.in(() -> offers.quote(wrong))).isInstanceOf(OfferOutcome.Malformed.class);
        }
    }

    @Test
    void reachedItStartsByItselfOnTheDayThatWasPromised() {
        var free = theme.outside();
        var id = theme.announced(new Minimum.Pieces(3), 12);
        assertThat(theme.outside()).isAfter(free.minusDays(1));
        var cups = theme.paid(id, "cup", "cup");
        var whole = theme.paid(id, "cup", "bowl", "plate");
        var late = theme.booked(id, "plate");
        theme.passClosing(id);
        theme.close(id);
        assertThat(theme.of(id).series().state()).isEqualTo(Series.State.STARTED);
        assertThat(List.of(cups, whole)).allSatisfy(seat -> {
            assertThat(theme.promise(seat)).isEqualTo("FIRM");
            assertThat(theme.atelier.order(seat.order()).promise().shipBy())
                    .isEqualTo(seat.promise().shipBy());
        });
        theme.expire(late);
        // Six pieces were booked: what nobody took, and what expired, is free again.
        assertThat(theme.counted()).containsExactly(2, 5);
        assertThat(theme.placements()).isEqualTo(5);
    }

    @Test
    void whoHoldsASeatAtTheClosingAndPaysInTimeIsInTheBatch() {
        var id = theme.announced(new Minimum.Pieces(1), 5);
        theme.paid(id, "cup");
        var slow = theme.booked(id, "bowl");
        theme.start(id);
        theme.atelier.pay(slow.payment());
        assertThat(theme.promise(slow)).isEqualTo("FIRM");
        assertThat(theme.state(slow)).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void shortItWaitsForItsMakerAndSilenceGivesEverythingBackToTheFen() {
        var before = theme.counted();
        var id = theme.announced(new Minimum.Pieces(9), 9);
        var one = theme.paid(id, "cup", "cup");
        var other = theme.paid(id, "cup", "bowl", "plate");
        var deposits = theme.held(one).plus(theme.held(other));
        theme.passClosing(id);
        theme.close(id);
        assertThat(theme.of(id).series().state()).isEqualTo(Series.State.DECIDING);
        assertThat(theme.start(id)).isInstanceOf(SeriesOutcome.NotReached.class);
        theme.passDeciding(id);
        theme.decideLate(id);
        assertThat(theme.of(id).series().state()).isEqualTo(Series.State.REFUNDED);
        assertThat(List.of(one, other)).allSatisfy(seat -> {
            assertThat(theme.state(seat)).isEqualTo(OrderState.CANCELLED);
            assertThat(theme.held(seat)).isEqualTo(Money.ZERO);
        });
        assertThat(refunded()).isEqualTo(deposits.minor());
        assertThat(theme.atelier.ledger()).isZero();
        assertThat(theme.counted()).isEqualTo(before);
        assertThat(theme.placements()).isZero();
    }

    @Test
    void moreTimeIsForThoseWhoAgree() {
        var id = theme.announced(new Minimum.Pieces(4), 8);
        var agrees = theme.paid(id, "cup", "cup");
        var refuses = theme.paid(id, "bowl");
        var silent = theme.paid(id, "plate");
        var former = agrees.promise().shipBy();
        theme.withdraw(theme.paid(id, "cup"));
        theme.passClosing(id);
        theme.atelier.<Integer>rows(
                db -> db.sql("update campaign.series set least_pieces = 6").update());
        theme.close(id);
        assertThat(theme.extend(id, former.plusDays(20))).isInstanceOf(SeriesOutcome.Done.class);
        var later = theme.of(id).series().shipBy();
        assertThat(later).isAfterOrEqualTo(former.plusDays(20));
        // Nobody's day has moved yet, and nobody counts.
        assertThat(theme.atelier.order(agrees.order()).promise().shipBy()).isEqualTo(former);
        assertThat(theme.gauge(id).pieces()).isZero();
        assertThat(theme.agree(agrees)).isInstanceOf(ChangeOutcome.Done.class);
        assertThat(theme.atelier.order(agrees.order()).promise().shipBy()).isEqualTo(later);
        theme.withdraw(refuses);
        theme.pass(Duration.ofDays(6));
        theme.silence(id);
        assertThat(theme.agree(silent)).isInstanceOf(ChangeOutcome.NotNow.class);
        assertThat(List.of(refuses, silent)).allSatisfy(seat -> {
            assertThat(theme.state(seat)).isEqualTo(OrderState.CANCELLED);
            assertThat(theme.held(seat)).isEqualTo(Money.ZERO);
        });
        theme.paid(id, "cup", "bowl", "plate");
        theme.paid(id, "plate");
        assertThat(theme.gauge(id).pieces()).isEqualTo(6);
        theme.passClosing(id);
        theme.close(id);
        assertThat(theme.promise(agrees)).isEqualTo("FIRM");
        assertThat(theme.counted()).containsExactly(3, 6);
        assertThat(theme.atelier.ledger()).isZero();
    }

    @Test
    void aDesignNobodyWantsDropsOutAndWhoeverTookAllIsAsked() {
        var id = theme.announced(new Minimum.Pieces(2), 10, Map.of("plate", 3));
        var cups = theme.paid(id, "cup", "cup");
        var plate = theme.paid(id, "plate");
        var whole = theme.paid(id, "cup", "bowl", "plate");
        var unpaid = theme.booked(id, "cup", "bowl", "plate");
        var outlook = Outlook.ofStart(theme.of(id), Set.of("plate"));
        assertThat(outlook).isEqualTo(new Outlook(1, 1, 2, theme.held(plate)));
        theme.start(id);
        // Whoever took all of them chooses; meanwhile the pieces stay kept, and nothing of them is begun.
        assertThat(theme.of(id).seats().getLast().asked()).isEqualTo(Seat.Question.DESIGN_DROPPED);
        assertThat(theme.promise(whole)).isEqualTo("HELD");
        assertThat(begin(whole)).isInstanceOf(MakingOutcome.NotNow.class);
        assertThat(theme.promise(cups)).isEqualTo("FIRM");
        assertThat(List.of(plate, unpaid)).allMatch(seat -> theme.state(seat) == OrderState.CANCELLED);
        assertThat(theme.held(plate)).isEqualTo(Money.ZERO);
        assertThat(theme.of(id).series().made()).containsExactly("cup", "bowl");
    }

    @Test
    void whoStaysWithTheRestPaysWhatWasAgreedForItAndKeepsTheDay() {
        var id = theme.announced(new Minimum.Pieces(2), 12, Map.of("bowl", 3));
        theme.paid(id, "cup", "cup");
        var whole = theme.paid(id, "cup", "bowl", "plate");
        var before = theme.atelier.order(whole.order());
        in(() -> theme.atelier.bean(OrderChanges.class).payBalance(whole.order()))
                .ifPresent(theme.atelier::pay);
        theme.start(id);
        assertThat(theme.keepRest(whole)).isInstanceOf(ChangeOutcome.Done.class);
        var after = theme.atelier.order(whole.order());
        var bowl = before.offer().lines().get(1);
        assertThat(after.offer().lines())
                .containsExactly(
                        before.offer().lines().get(0), before.offer().lines().get(2));
        assertThat(after.total()).isEqualTo(before.total().minus(bowl.amount()));
        assertThat(after.offer().total()).isEqualTo(after.total());
        // All was paid: the bowl's price is back already.
        assertThat(theme.held(whole)).isEqualTo(after.total());
        assertThat(after.promise().shipBy()).isEqualTo(before.promise().shipBy());
        assertThat(after.promise().line()).allMatch(span -> span.line() < 2);
        assertThat(theme.promise(whole)).isEqualTo("FIRM");
        assertThat(placed(whole)).containsExactlyInAnyOrder("0/pinch", "1/pinch");
        assertThat(theme.counted()).containsExactly(2, 4);
        assertThat(theme.placements()).isEqualTo(4);
        var chain = in(() -> theme.atelier.bean(Agreements.class).of(whole.order()));
        assertThat(chain.getLast().follows()).isEqualTo(chain.getFirst().fingerprint());
        assertThat(chain.getLast().offer()).isEqualTo(after.offer());
        assertThat(theme.inOneTransaction(() -> theme.atelier.bean(Making.class).begun(whole.order(), 1, "pinch")))
                .isInstanceOf(MakingOutcome.Noted.class);
        assertThat(theme.keepRest(whole)).isInstanceOf(ChangeOutcome.NotNow.class);
        assertThat(theme.atelier.ledger()).isZero();
    }

    @Test
    void whoDoesNotWantTheRestOrSaysNothingGetsEverythingBack() {
        var id = theme.announced(new Minimum.Pieces(2), 12, Map.of("bowl", 3));
        theme.paid(id, "cup", "cup");
        var refuses = theme.paid(id, "cup", "bowl", "plate");
        var silent = theme.paid(id, "cup", "bowl", "plate");
        theme.start(id);
        theme.withdraw(refuses);
        theme.silence(id);
        assertThat(theme.state(silent)).isEqualTo(OrderState.CONFIRMED);
        theme.pass(Duration.ofDays(2).plusSeconds(1));
        assertThat(theme.keepRest(silent)).isInstanceOf(ChangeOutcome.NotNow.class);
        theme.silence(id);
        assertThat(List.of(refuses, silent)).allSatisfy(seat -> {
            assertThat(theme.state(seat)).isEqualTo(OrderState.CANCELLED);
            assertThat(theme.held(seat)).isEqualTo(Money.ZERO);
        });
        assertThat(theme.counted()).containsExactly(1, 2);
        assertThat(theme.placements()).isEqualTo(2);
        assertThat(theme.atelier.ledger()).isZero();
    }

    /** Two answers, a change of mind and the job that ends the waiting, in one moment: the order is made or ended, never both, never twice. */
    @RepeatedTest(5)
    void ofAnAnswerAnotherAndSilenceOneCounts() {
        var id = theme.announced(new Minimum.Pieces(2), 12, Map.of("bowl", 3));
        theme.paid(id, "cup", "cup");
        var whole = theme.paid(id, "cup", "bowl", "plate");
        var deposit = theme.held(whole);
        theme.start(id);
        var outcomes = Atelier.<Object>race(
                List.of(() -> theme.keepRest(whole), () -> theme.withdraw(whole), () -> theme.keepRest(whole), () -> {
                    theme.pass(Duration.ofDays(2).plusSeconds(1));
                    theme.silence(id);
                    return id;
                }));
        var kept =
                outcomes.stream().filter(ChangeOutcome.Done.class::isInstance).count();
        if (theme.state(whole) == OrderState.CONFIRMED) {
            assertThat(theme.promise(whole)).isEqualTo("FIRM");
            assertThat(theme.held(whole)).isEqualTo(deposit);
            assertThat(theme.placements()).isEqualTo(4);
        } else {
            assertThat(theme.state(whole)).isEqualTo(OrderState.CANCELLED);
            assertThat(theme.held(whole)).isEqualTo(Money.ZERO);
            assertThat(theme.placements()).isEqualTo(2);
        }
        assertThat(kept).isLessThanOrEqualTo(2);
        var changes = theme.atelier.order(whole.order()).instalments().stream()
                .filter(part -> part.kind() == Offer.Kind.CHANGE)
                .count();
        assertThat(changes).isLessThanOrEqualTo(1);
        assertThat(theme.atelier.ledger()).isZero();
    }

    private List<String> placed(Placed seat) {
        return theme.atelier.rows(db -> db.sql("select distinct step from promise.placement where order_id = ?")
                .param(seat.order().value())
                .query(String.class)
                .list());
    }

    private <T> T in(Supplier<T> work) {
        return theme.atelier.in(work);
    }

    @Test
    void lateMoneySitsDownAgainOrGoesStraightBack() {
        var id = theme.announced(new Minimum.Pieces(2), 3);
        var slow = theme.booked(id, "cup");
        theme.expire(slow);
        theme.atelier.pay(slow.payment());
        assertThat(theme.state(slow)).isEqualTo(OrderState.CONFIRMED);
        assertThat(theme.promise(slow)).isEqualTo("HELD");
        assertThat(theme.gauge(id).pieces()).isEqualTo(1);
        var slower = theme.booked(id, "cup");
        theme.expire(slower);
        theme.refundAll(id);
        theme.atelier.pay(slower.payment());
        assertThat(theme.state(slower)).isEqualTo(OrderState.CANCELLED);
        assertThat(theme.held(slower)).isEqualTo(Money.ZERO);
        assertThat(theme.atelier.account("advances")).isZero();
    }

    @Test
    void noPlaceIsSoldTwiceAndNoneStaysUnsoldWhileSomebodyWasRefusedOne() {
        var id = theme.announced(new Minimum.Pieces(2), 9);
        var racers = new ArrayList<Callable<PlacementOutcome>>();
        for (int buyer = 0; buyer < 12; buyer++) {
            var designs = buyer % 3 == 0 ? Theme.ALL.toArray(String[]::new) : new String[] {"cup"};
            racers.add(() -> theme.order(id, designs));
        }
        var placed = Atelier.race(racers).stream()
                .filter(Placed.class::isInstance)
                .map(Placed.class::cast)
                .toList();
        var taken = theme.of(id).seats().stream()
                .mapToInt(seat -> seat.designs().size())
                .sum();
        assertThat(theme.of(id).seats()).hasSameSizeAs(placed);
        assertThat(taken).isLessThanOrEqualTo(9);
        assertThat(theme.of(id).free()).isEqualTo(9 - taken);
        for (int one = taken; one < 9; one++) {
            theme.booked(id, "cup");
        }
        assertThat(theme.order(id, "cup")).isInstanceOf(PlacementOutcome.Refused.class);
    }

    @Test
    void othersMakeWayForTheKeptTimeAndGetItBack() {
        theme.pass(Duration.ZERO);
        var id = theme.announced(new Minimum.Pieces(40), 40);
        theme.clockToMaking(id);
        var kept = theme.outside();
        theme.refundAll(id);
        assertThat(theme.outside()).isBefore(kept);
    }

    private MakingOutcome begin(Placed seat) {
        return theme.inOneTransaction(() -> theme.atelier.bean(Making.class).begun(seat.order(), 0, "pinch"));
    }

    private long refunded() {
        return theme.atelier.rows(db -> db.sql("select coalesce(sum(amount), 0)::bigint from payment.refund")
                .query(Long.class)
                .single());
    }
}

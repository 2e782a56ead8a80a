package org.dingzuo.campaign.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Payments;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two series of one studio on a driven clock, with buyers who book, raise, withdraw, pay late and never pay. */
@RunningHouse
class TwoRoundsOfASeriesTest {
    private static final String[][] WISHES = {{"cup"}, {"cup", "cup"}, {"bowl"}, {"plate"}, {"cup", "bowl", "plate"}};

    @Autowired
    ApplicationContext house;

    @Autowired
    DrivenClock clock;

    Theme theme;
    final Map<Placed, LocalDate> promised = new HashMap<>();
    final List<Placed> placed = new ArrayList<>();

    @BeforeEach
    void open() {
        theme = Theme.open(house);
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    /** The first series closes short, gets more time, and runs; the second is given back. */
    @RepeatedTest(3)
    void noPromiseBreaksAndEveryFenIsAccountedFor(RepetitionInfo draw) {
        var chance = new Random(draw.getCurrentRepetition());
        var first = theme.announced(new Minimum.Pieces(60), 60, Map.of("plate", 2));
        live(first, chance, 8);
        theme.passClosing(first);
        theme.close(first);
        assertThat(theme.of(first).series().state()).isEqualTo(Series.State.DECIDING);
        assertThat(theme.extend(first, null)).isInstanceOf(SeriesOutcome.Done.class);
        for (var seat : theme.of(first).seats()) {
            if (chance.nextInt(4) > 0) {
                var mine = mine(seat);
                theme.agree(mine);
                promised.put(mine, theme.of(first).series().shipBy());
            }
        }
        theme.pass(Duration.ofDays(6));
        theme.silence(first);
        theme.atelier.<Integer>rows(db -> db.sql("update campaign.series set least_pieces = 3 where series_id = ?")
                .param(first.value())
                .update());
        // Nobody will want so many plates: whoever takes the whole series is asked about the rest of it.
        theme.atelier.<Integer>rows(
                db -> db.sql("update campaign.series_design set least = 99 where series_id = ? and design = 'plate'")
                        .param(first.value())
                        .update());
        live(first, chance, 8);
        theme.atelier.pay(book(first, "cup", "bowl", "plate").payment());
        theme.passClosing(first);
        theme.close(first);
        assertThat(theme.of(first).series().state()).isEqualTo(Series.State.STARTED);
        assertThat(theme.of(first).seats()).anyMatch(seat -> seat.asked() == Seat.Question.DESIGN_DROPPED);
        for (var seat : theme.of(first).seats()) {
            if (seat.asked() == Seat.Question.DESIGN_DROPPED) {
                switch (chance.nextInt(3)) {
                    case 0 -> theme.withdraw(mine(seat));
                    case 1 -> {} // says nothing
                    default -> theme.keepRest(mine(seat));
                }
            }
        }
        var second = theme.announced(new Minimum.Pieces(60), 60);
        live(second, chance, 10);
        theme.passClosing(second);
        theme.close(second);
        theme.passDeciding(second);
        theme.decideLate(second);
        assertThat(theme.of(second).series().state()).isEqualTo(Series.State.REFUNDED);
        placed.stream().filter(each -> theme.state(each) == OrderState.HELD).forEach(theme::expire);
        theme.pass(Duration.ofDays(3));
        theme.silence(first);
        settle();
    }

    private Placed mine(Seat seat) {
        return placed.stream()
                .filter(each -> each.order().value().equals(seat.order()))
                .findFirst()
                .orElseThrow();
    }

    /** What is left: nobody's day was moved without consent, and whoever is not made has everything back. */
    private void settle() {
        for (var each : placed) {
            var order = theme.atelier.order(each.order());
            switch (order.state()) {
                case CONFIRMED -> {
                    assertThat(theme.promise(each)).isEqualTo("FIRM");
                    assertThat(order.promise().shipBy()).isEqualTo(promised.get(each));
                    assertThat(order.paid()).isEqualTo(each.amount());
                    assertThat(order.total()).isEqualTo(order.offer().total());
                }
                case CANCELLED, EXPIRED -> assertThat(theme.held(each).minor()).isZero();
                default -> throw new AssertionError(order.state());
            }
        }
        var deposits = placed.stream()
                .filter(each -> theme.atelier
                        .in(() -> theme.atelier
                                .bean(Payments.class)
                                .find(each.payment())
                                .orElseThrow())
                        .state()
                        .equals(Payment.State.RECEIVED))
                .mapToLong(each -> each.amount().minor())
                .sum();
        var held = placed.stream().mapToLong(each -> theme.held(each).minor()).sum();
        var refunds = theme.atelier.rows(db -> db.sql("select coalesce(sum(amount), 0)::bigint from payment.refund")
                .query(Long.class)
                .single());
        assertThat(deposits - refunds - held).isZero();
        assertThat(theme.atelier.ledger()).isZero();
        var made = placed.stream().filter(each -> theme.state(each) == OrderState.CONFIRMED);
        assertThat(theme.counted().getFirst()).isEqualTo((int) made.count());
    }

    private void live(SeriesId id, Random chance, int acts) {
        for (int act = 0; act < acts; act++) {
            theme.pass(Duration.ofHours(1 + chance.nextInt(8)));
            switch (chance.nextInt(8)) {
                case 0 -> some(chance).ifPresent(theme::withdraw);
                case 1 -> {
                    var slow = book(id, chance);
                    theme.expire(slow);
                    if (chance.nextBoolean()) {
                        theme.atelier.pay(slow.payment());
                    }
                }
                case 2 -> book(id, chance);
                default -> theme.atelier.pay(book(id, chance).payment());
            }
            assertThat(theme.gauge(id).pieces()).isEqualTo(toldByTheLedger(id));
        }
    }

    private Optional<Placed> some(Random chance) {
        var standing = placed.stream()
                .filter(each -> theme.state(each) == OrderState.CONFIRMED
                        && theme.promise(each).equals("HELD"))
                .toList();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(chance.nextInt(standing.size())));
    }

    private Placed book(SeriesId id, Random chance) {
        return book(id, WISHES[chance.nextInt(WISHES.length)]);
    }

    private Placed book(SeriesId id, String... designs) {
        var seat = theme.booked(id, designs);
        placed.add(seat);
        promised.put(seat, seat.promise().shipBy());
        return seat;
    }

    /** The gauge by another way: what each standing seat's order has in the ledger. */
    private int toldByTheLedger(SeriesId id) {
        return theme.atelier.rows(
                db -> db.sql("""
                        select coalesce(sum(cardinality(s.designs)), 0)::int
                          from campaign.series_seat s
                         where s.series_id = ? and s.stands and s.asked is null
                           and 0 > (select coalesce(sum(e.amount), 0) from payment.entry e
                                     where e.reference = s.order_id and e.account = 'advances')
                        """).param(id.value()).query(Integer.class).single());
    }

    /** Payments arrive in the very moment in which the series is closed and given back. */
    @RepeatedTest(3)
    void whoPaysWhileItIsGivenBackGetsItBack() {
        var id = theme.announced(new Minimum.Pieces(50), 50);
        var racers = new ArrayList<Callable<Object>>();
        for (int buyer = 0; buyer < 10; buyer++) {
            var seat = theme.booked(id, "cup");
            placed.add(seat);
            racers.add(() -> theme.atelier.pay(seat.payment()));
        }
        racers.add(5, () -> theme.refundAll(id));
        Atelier.race(racers);
        assertThat(theme.of(id).series().state()).isEqualTo(Series.State.REFUNDED);
        assertThat(theme.atelier.account("advances")).isZero();
        assertThat(theme.atelier.account("cash:sandbox")).isZero();
        assertThat(theme.atelier.ledger()).isZero();
        assertThat(placed).allMatch(each -> theme.state(each) == OrderState.CANCELLED);
        assertThat(theme.placements()).isZero();
    }

    /** Payments arrive in the very moment of closing: it either starts with all who are in, or it waits for its maker; nobody is left
     *  with a paid order that is neither. */
    @RepeatedTest(3)
    void whoPaysInTheMinuteOfClosingIsInOrCountsForTheDecision() {
        var id = theme.announced(new Minimum.Pieces(5), 20);
        // So late that no hold ends before its buyer has paid.
        theme.pass(Duration.ofDays(10).minusMinutes(1));
        var racers = new ArrayList<Callable<Object>>();
        for (int buyer = 0; buyer < 8; buyer++) {
            var seat = theme.booked(id, "cup");
            placed.add(seat);
            racers.add(() -> theme.atelier.pay(seat.payment()));
        }
        theme.passClosing(id);
        racers.add(4, () -> {
            theme.close(id);
            return id;
        });
        Atelier.race(racers);
        var state = theme.of(id).series().state();
        assertThat(theme.gauge(id).pieces()).isEqualTo(8);
        var firm = placed.stream().map(theme::promise).filter("FIRM"::equals).count();
        if (state == Series.State.STARTED) {
            assertThat(firm).isEqualTo(8);
        } else {
            assertThat(state).isEqualTo(Series.State.DECIDING);
            assertThat(firm).isZero();
            assertThat(theme.start(id)).isInstanceOf(SeriesOutcome.Done.class);
            assertThat(placed).allMatch(each -> theme.promise(each).equals("FIRM"));
        }
    }

    @Test
    void theSameAnnouncementIsTheSameSeries() {
        var wish = new NewSeries(
                Words.of("海", "The sea"),
                Words.of("浪", "Waves"),
                null,
                List.of(new Series.Member("cup", 0, false)),
                new Minimum.Pieces(2),
                0,
                3,
                theme.now(),
                theme.now().plus(Duration.ofDays(4)),
                null);
        var sent = Atelier.race(Collections.<Callable<SeriesOutcome>>nCopies(
                4, () -> theme.atelier.in(() -> theme.desk.announce("one", new byte[] {7}, wish))));
        assertThat(sent.stream().distinct()).hasSize(1);
        assertThat(theme.atelier.in(() -> theme.desk.announce("one", new byte[] {8}, wish)))
                .isInstanceOf(SeriesOutcome.KeyReused.class);
    }
}

package org.dingzuo.campaign.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.agreement.Agreements;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.making.MakingOutcome;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who took the whole series is asked when one of its designs is not made. */
@RunningHouse
class ADesignDropsOutTest {
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
        assertThat(theme.begin(whole)).isInstanceOf(MakingOutcome.NotNow.class);
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
}

package org.dingzuo.ordering.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.ordering.change.LeatherBench.BLACK;
import static org.dingzuo.ordering.change.LeatherBench.BROWN;
import static org.dingzuo.ordering.change.LeatherBench.LETTERED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.change.AmendmentOutcome.TooFar;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Told;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.CapOutcome;
import org.dingzuo.promise.Caps;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a change does to the plan, to the hides and to what is made already. */
@RunningHouse
class WorkOfAChangedOrderTest {
    @Autowired
    ApplicationContext house;

    LeatherBench bench;
    Atelier atelier;

    @BeforeEach
    void open() {
        bench = LeatherBench.open(house);
        atelier = bench.atelier;
    }

    @Test
    void aChangedOrderTakesItsOwnPlaceUnderACapAndNoOther() {
        var order = bench.paid(BROWN);
        var caps = atelier.bean(Caps.class);
        atelier.<CapOutcome>in(() -> caps.set(Cap.Period.DAY, Cap.Unit.MINUTES, new Cap.Scope.Everything(), 210));
        var day = atelier.order(order).promise().shipBy();
        bench.change(order, LETTERED);
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(day);
        var counted = atelier.in(() -> caps.ahead(8)).getFirst().ahead().stream()
                .filter(fill -> fill.taken() > 0)
                .toList();
        assertThat(counted).containsExactly(new Caps.Fill(day, 210));
    }

    @Test
    void theSameWorkInAnotherHideStaysWhereItLies() {
        var order = bench.paid(BROWN);
        var day = atelier.order(order).promise().shipBy();
        bench.paid(BROWN);
        var lay = bench.placements(order);
        bench.change(order, BLACK);
        assertThat(bench.placements(order)).isEqualTo(lay);
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(day);
    }

    @Test
    void nobodyElseMovesAndTheOldPlaceIsFreeAgain() {
        var order = bench.paid(LETTERED);
        var other = bench.paid(BROWN);
        var others = bench.placements(other);
        bench.ask(order, BROWN, "");
        bench.agree(order, Money.ZERO, null);
        bench.acceptAsOffered(order);
        assertThat(bench.placements(other)).isEqualTo(others);
        assertThat(bench.placedSteps(order)).containsExactlyInAnyOrder("0/cut", "0/stitch");
        assertThat(atelier.overlaps()).isZero();
    }

    @Test
    void anotherHideIsSpokenForInThePlaceOfTheFirst() {
        var order = bench.paid(BROWN);
        bench.change(order, BLACK);
        assertThat(bench.committed()).isEqualTo(Map.of("black", 1L));
        bench.begin(order, "cut");
        assertThat(bench.onHand()).containsEntry("black", 49L).containsEntry("brown", 50L);
    }

    @Test
    void whatIsCutStaysCutButLettersCanStillBeStamped() {
        var order = bench.paid(BROWN);
        bench.begin(order, "cut");
        assertThat(bench.ask(order, BLACK, "")).isEqualTo(new TooFar(0, TooFar.Why.CUT, Words.of("", "")));
        bench.change(order, LETTERED);
        assertThat(bench.placedSteps(order)).containsExactlyInAnyOrder("0/cut", "0/stitch", "0/stamp");
        assertThat(bench.committed()).isEmpty();
        bench.begin(order, "stitch");
        atelier.run(() -> bench.floor().finish(new StepKey(order, 0, "cut"), null, true));
        atelier.run(() -> bench.floor().finish(new StepKey(order, 0, "stitch"), null, true));
        bench.begin(order, "stamp");
        assertThat(bench.ask(order, Map.of("hide", "brown", "letters", "XL"), ""))
                .isEqualTo(new TooFar(0, TooFar.Why.MADE, Words.of("打字", "Stamp")));
    }

    @Test
    void theMakerBeginsWhatTheOrderIsNowAndNotWhatItWas() {
        var order = bench.paid(BROWN);
        var seen = atelier.order(order).agreement();
        bench.change(order, BLACK);
        assertThat(atelier.<FloorOutcome>in(() -> bench.floor()
                        .start(new StepKey(order, 0, "cut"), null, null, new Told(null, Duration.ZERO, seen))))
                .isEqualTo(new FloorOutcome.Amended());
        assertThat(atelier.<FloorOutcome>in(() -> bench.floor()
                        .start(new StepKey(order, 0, "cut"), null, null, new Told(null, Duration.ZERO, seen + 1))))
                .isInstanceOf(FloorOutcome.Done.class);
    }

    @RepeatedTest(6)
    void whenTheBuyerAgreesAsTheMakerBeginsExactlyOneWins() {
        var order = bench.paid(BROWN);
        bench.ask(order, BLACK, "");
        bench.agree(order, Money.ZERO, null);
        var seen = atelier.order(order).agreement();
        var outcomes = Atelier.<Object>race(List.<Callable<Object>>of(
                () -> bench.acceptAsOffered(order),
                () -> atelier.in(() -> bench.floor()
                        .start(new StepKey(order, 0, "cut"), null, null, new Told(null, Duration.ZERO, seen))),
                () -> bench.acceptAsOffered(order)));
        var begun = outcomes.get(1) instanceof FloorOutcome.Done;
        var changed = atelier.order(order).agreement() == 1;
        assertThat(begun).isNotEqualTo(changed);
        assertThat(outcomes.getFirst() instanceof AmendmentOutcome.Done).isEqualTo(changed);
        assertThat(bench.onHand()).containsEntry("brown", begun ? 49L : 50L).containsEntry("black", 50L);
    }
}

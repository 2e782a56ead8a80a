package org.dingzuo.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.production.WorkLimit.Scope;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who has begun so much that a limit is reached finishes something first, or says why not. A cup is two hours of pinching. */
@RunningHouse
class NotTooMuchBegunTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void beyondALimitNothingIsBegunAndTheRefusalNamesWhatToFinish() {
        limit(new Scope.Everything(), 300);
        var first = cup();
        start(first);
        start(cup());
        var refused = start(cup());
        assertThat(refused).isInstanceOfSatisfying(FloorOutcome.TooMuchBegun.class, full -> {
            assertThat(full.limit().used()).isEqualTo(240);
            assertThat(full.adds()).isEqualTo(120);
            assertThat(full.limit().begun().getFirst().key().order()).isEqualTo(first);
        });
        finish(first);
        assertThat(start(cup())).isInstanceOf(FloorOutcome.Done.class);
    }

    @Test
    void whoSaysWhyBeginsAllTheSameAndTheReasonIsKept() {
        limit(new Scope.Everything(), 200);
        start(cup());
        var second = cup();
        assertThat(start(second, "泥要干了", Duration.ZERO)).isInstanceOf(FloorOutcome.Done.class);
        assertThat(standing().lately()).singleElement().satisfies(beyond -> {
            assertThat(beyond.key().order()).isEqualTo(second);
            assertThat(beyond.reason()).isEqualTo("泥要干了");
            assertThat(beyond.used() + beyond.adds()).isEqualTo(240);
        });
    }

    @Test
    void whoHasNothingInHandMayBeginHoweverLongItTakesAndGoOnWithWhatIsBegun() {
        limit(new Scope.OfStep("pinch"), 60);
        var only = cup();
        assertThat(start(only)).isInstanceOf(FloorOutcome.Done.class);
        atelier.run(() -> floor().pause(key(only), Told.AT_ONCE));
        assertThat(start(only)).isInstanceOf(FloorOutcome.Done.class);
        assertThat(start(cup())).isInstanceOf(FloorOutcome.TooMuchBegun.class);
    }

    @Test
    void whatHappenedWithoutANetworkIsCountedAndNotRefused() {
        limit(new Scope.Everything(), 130);
        start(cup());
        assertThat(start(cup(), null, Duration.ofHours(2))).isInstanceOf(FloorOutcome.Done.class);
        assertThat(standing().limits().getFirst().used()).isEqualTo(240);
        assertThat(start(cup())).isInstanceOf(FloorOutcome.TooMuchBegun.class);
    }

    @Test
    void givenUpWorkIsInNobodysHand() {
        limit(new Scope.Everything(), 130);
        var first = cup();
        start(first);
        assertThat(standing().begun()).hasSize(1);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByMaker(first));
        assertThat(standing().begun()).isEmpty();
        assertThat(start(cup())).isInstanceOf(FloorOutcome.Done.class);
    }

    @Test
    void twoPhonesThatBeginAtOnceDoNotPassTheLimitTogether() {
        limit(new Scope.Everything(), 250);
        start(cup());
        var orders = IntStream.range(0, 6).mapToObj(n -> cup()).toList();
        var outcomes = Atelier.race(orders.stream()
                .map(order -> (Callable<FloorOutcome>) () -> start(order))
                .toList());
        assertThat(outcomes).filteredOn(FloorOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(FloorOutcome.TooMuchBegun.class::isInstance)
                .hasSize(5);
        assertThat(standing().limits().getFirst().used()).isEqualTo(240);
    }

    @Test
    void anotherStudiosWorkDoesNotCount() {
        limit(new Scope.Everything(), 130);
        start(cup());
        var neighbour = Atelier.open(house);
        atelier = neighbour;
        limit(new Scope.Everything(), 130);
        assertThat(start(cup())).isInstanceOf(FloorOutcome.Done.class);
    }

    private void limit(Scope scope, int minutes) {
        atelier.run(() -> atelier.bean(WorkLimits.class).set(new WorkLimit(scope, minutes)));
    }

    private WorkLimits.Standing standing() {
        return atelier.in(() -> atelier.bean(WorkLimits.class).standing());
    }

    private OrderId cup() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        return placed.order();
    }

    private FloorOutcome start(OrderId order) {
        return start(order, null, Duration.ZERO);
    }

    private FloorOutcome start(OrderId order, @Nullable String allTheSame, Duration ago) {
        return atelier.in(() -> floor().start(key(order), null, allTheSame, new Told(null, ago, null)));
    }

    private void finish(OrderId order) {
        assertThat(atelier.in(() -> floor().finish(key(order), null, false))).isInstanceOf(FloorOutcome.Done.class);
    }

    private Floor floor() {
        return atelier.bean(Floor.class);
    }

    private static StepKey key(OrderId order) {
        return new StepKey(order, 0, "pinch");
    }
}

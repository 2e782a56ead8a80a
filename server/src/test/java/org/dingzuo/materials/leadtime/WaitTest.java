package org.dingzuo.materials.leadtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several materials that each come on their own. */
class WaitTest {
    private static final Wait CLAY = spread(3, 20);
    private static final Wait GLAZE = spread(5, 18);

    @Test
    void allOfItIsSurelyHereLaterThanEachAlone() {
        var both = Wait.forAll(List.of(CLAY, GLAZE));
        assertThat(both.sure()).isGreaterThanOrEqualTo(Math.max(CLAY.sure(), GLAZE.sure()));
        assertThat(both.likely()).isSorted().hasSize(Wait.DRAWS);
        IntStream.range(0, Wait.DRAWS)
                .forEach(draw -> assertThat(both.likely().get(draw))
                        .isGreaterThanOrEqualTo(
                                Math.max(CLAY.likely().get(draw), GLAZE.likely().get(draw))));
    }

    @Test
    void whatIsSaidToComeOnOneDayHoldsTheOthersUpUntilThen() {
        var both = Wait.forAll(List.of(CLAY, Wait.of(15)));
        assertThat(both.likely()).allMatch(days -> days >= 15);
        assertThat(both.sure()).isEqualTo(CLAY.sure());
    }

    @Test
    void ofStatedDaysTheLongestCounts() {
        assertThat(Wait.forAll(List.of(Wait.of(4), Wait.of(9), Wait.of(1)))).isEqualTo(Wait.of(9));
    }

    @Test
    void nothingComesBeforeAnOfferWasThoughtOver() {
        assertThat(CLAY.atLeast(7).likely()).allMatch(days -> days >= 7);
        assertThat(CLAY.atLeast(7).sure()).isEqualTo(CLAY.sure());
    }

    @Test
    void statedDaysAreHalfOfTheTimeTooFew() {
        var stated = Wait.stated(10);
        assertThat(stated.likely()).isSorted().hasSize(Wait.DRAWS);
        assertThat(stated.likely().stream().filter(days -> days > 10).count()).isBetween(17L, 22L);
        assertThat(stated.sure()).isBetween(15, 17);
        assertThat(Wait.stated(0)).isEqualTo(Wait.NONE);
    }

    @Test
    void whatWasOrderedIsNearerEachDayAndNeverNearerThanThoseDays() {
        var before = CLAY.sure();
        for (int days = 1; days <= 20; days++) {
            var left = Objects.requireNonNull(CLAY.after(days));
            assertThat(left.sure()).isBetween(Math.max(0, CLAY.sure() - days), before);
            assertThat(left.likely()).isSorted().allMatch(each -> each >= 0);
            before = left.sure();
        }
        assertThat(CLAY.after(21))
                .as("late beyond all that was believed: nothing can be said")
                .isNull();
    }

    /** Evenly from one day to another. */
    private static Wait spread(int from, int until) {
        var likely = IntStream.range(0, Wait.DRAWS)
                .map(draw -> from + (int) Math.round(Wait.middle(draw) * (until - from)))
                .boxed()
                .toList();
        return new Wait(from + (int) Math.ceil(0.95 * (until - from)), likely);
    }
}

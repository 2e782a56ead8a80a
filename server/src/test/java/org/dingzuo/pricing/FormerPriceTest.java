package org.dingzuo.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.dingzuo.catalog.Revision;
import org.dingzuo.kernel.Money;
import org.junit.jupiter.api.Test;

/** A struck-through price says what was really asked and paid in the seven days before. */
class FormerPriceTest {
    private static final Instant TODAY = Shelf.NOON;

    @Test
    void aPriceThatWasAskedAndPaidMayBeStruckThrough() {
        var history = history(asked(20_000, 60), asked(15_000, 2));
        assertThat(former(history, 20_000)).containsExactly(20_000L);
    }

    @Test
    void theLowestOfTheSevenDaysCounts() {
        var history = history(asked(20_000, 60), asked(18_000, 6), asked(22_000, 4), asked(15_000, 2));
        assertThat(former(history, 22_000, 20_000)).containsExactly(18_000L);
        assertThat(former(history, 22_000, 16_500)).containsExactly(16_500L);
    }

    @Test
    void aPriceThatWasPutUpToBePutDownIsNone() {
        var history = history(asked(15_000, 60), asked(30_000, 3), asked(15_000, 1));
        assertThat(former(history, 30_000)).isEmpty();
    }

    @Test
    void aDesignThatWasNotOnSaleForSevenDaysHasNone() {
        assertThat(former(history(asked(20_000, 8), asked(15_000, 2)), 20_000)).isEmpty();
        assertThat(former(history(asked(20_000, 9), asked(15_000, 2)), 20_000)).containsExactly(20_000L);
    }

    @Test
    void whatNobodyPaidWasNoPrice() {
        assertThat(former(history(asked(20_000, 60), asked(15_000, 2)))).isEmpty();
    }

    @Test
    void afterAMonthThePresentPriceIsThePrice() {
        assertThat(former(history(asked(20_000, 60), asked(15_000, 31)), 20_000))
                .isEmpty();
        assertThat(former(history(asked(20_000, 60), asked(15_000, 30)), 20_000))
                .containsExactly(20_000L);
    }

    @Test
    void aNewRevisionAtTheSamePriceIsNoReduction() {
        var history = history(asked(20_000, 60), asked(15_000, 20), asked(15_000, 1));
        assertThat(Reduction.of(history, TODAY).orElseThrow().since()).isEqualTo(TODAY.minus(Duration.ofDays(20)));
        assertThat(Reduction.of(history(asked(15_000, 60), asked(15_000, 1)), TODAY))
                .isEmpty();
        assertThat(Reduction.of(history(asked(15_000, 60), asked(20_000, 1)), TODAY))
                .isEmpty();
    }

    private record Asked(long price, int daysAgo) {}

    private static Asked asked(long price, int daysAgo) {
        return new Asked(price, daysAgo);
    }

    /** @return the newest first, as the catalogue tells them */
    private static List<Revision> history(Asked... oldestFirst) {
        var revisions = new ArrayList<Revision>();
        for (int at = 0; at < oldestFirst.length; at++) {
            revisions.addFirst(new Revision(
                    at + 1,
                    TODAY.minus(Duration.ofDays(oldestFirst[at].daysAgo())),
                    Shelf.cup("cup", oldestFirst[at].price(), "none").blueprint()));
        }
        return revisions;
    }

    private static List<Long> former(List<Revision> history, long... paid) {
        return Reduction.of(history, TODAY)
                .flatMap(reduction ->
                        reduction.former(LongStream.of(paid).mapToObj(Money::of).toList()))
                .map(price -> List.of(price.minor()))
                .orElse(List.of());
    }
}

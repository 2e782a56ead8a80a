package org.dingzuo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Settlement.Facts;
import org.dingzuo.ordering.Settlement.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who bears what, for each stage at which an order can end. */
class SettlementTest {
    private static final int DONE_ALL = 10_000;

    /** Of 1,000 yuan, in yuan: paid so far, earnest agreed, cost so far, share of the work done, interest; then kept, back, paid out. */
    @ParameterizedTest(name = "{0}, {1}: paid {2}, earnest {3}, cost {4}, done {5} %, interest {6}")
    @CsvSource(textBlock = """
            BUYER_ENDS,    held,   0,    200, 0,   0,   0,  0,   0,    0
            BUYER_ENDS,    idle,   500,  200, 0,   0,   0,  0,   500,  0
            BUYER_ENDS,    idle,   500,  200, 90,  0,   0,  0,   500,  0
            BUYER_ENDS,    begun,  500,  0,   120, 10,  0,  120, 380,  0
            BUYER_ENDS,    begun,  500,  200, 120, 10,  0,  120, 380,  0
            BUYER_ENDS,    begun,  500,  0,   700, 60,  0,  500, 0,    0
            BUYER_ENDS,    begun,  1000, 0,   640, 100, 0,  640, 360,  0
            BUYER_BREAKS,  idle,   500,  200, 0,   0,   0,  200, 300,  0
            BUYER_BREAKS,  begun,  500,  200, 50,  25,  0,  150, 350,  0
            BUYER_BREAKS,  begun,  500,  200, 260, 25,  0,  260, 240,  0
            BUYER_BREAKS,  begun,  500,  0,   260, 25,  0,  260, 240,  0
            BUYER_BREAKS,  begun,  100,  200, 0,   0,   0,  100, 0,    0
            BUYER_BREAKS,  begun,  500,  200, 0,   100, 0,  0,   500,  0
            STUDIO_BREAKS, held,   0,    200, 0,   0,   0,  0,   0,    0
            STUDIO_BREAKS, idle,   500,  200, 0,   0,   0,  0,   500,  200
            STUDIO_BREAKS, begun,  500,  200, 300, 25,  0,  0,   500,  150
            STUDIO_BREAKS, begun,  500,  0,   300, 25,  0,  0,   500,  0
            STUDIO_BREAKS, late,   500,  0,   300, 25,  3,  0,   500,  3
            STUDIO_BREAKS, late,   500,  200, 300, 0,   3,  0,   500,  200
            STUDIO_BREAKS, late,   500,  200, 300, 99,  3,  0,   500,  3
            STUDIO_BREAKS, begun,  100,  200, 0,   0,   0,  0,   100,  100
            FORCE_MAJEURE, idle,   500,  200, 0,   0,   0,  0,   500,  0
            FORCE_MAJEURE, begun,  500,  200, 300, 50,  9,  0,   500,  0
            """)
    void atEveryStageBetweenThePayments(
            Ending ending,
            String stage,
            long paid,
            long earnest,
            long cost,
            int done,
            long interest,
            long kept,
            long back,
            long payout) {
        var begun = !stage.equals("held") && !stage.equals("idle");
        var facts = new Facts(begun, yuan(paid), yuan(earnest), costs(yuan(cost)), done * 100, yuan(interest));
        var settled = Settlement.of(ending, facts);
        assertThat(settled.kept()).as("kept").isEqualTo(yuan(kept));
        assertThat(settled.back()).as("back").isEqualTo(yuan(back));
        assertThat(settled.payout()).as("paid out").isEqualTo(yuan(payout));
    }

    @Test
    void theLinesAlwaysSumToWhatIsKeptOrPaidOutAndNobodyGetsMoreThanThereIs() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var chance = new Random((Long.getLong("seeds.from", 0) + seed) * 0x9E3779B97F4A7C15L);
            var total = 1 + chance.nextLong(1_000_000);
            var facts = new Facts(
                    chance.nextBoolean(),
                    Money.of(chance.nextLong(total + 1)),
                    Money.of(chance.nextLong(total / 5 + 1)),
                    costs(Money.of(chance.nextLong(total * 2))),
                    chance.nextInt(DONE_ALL + 1),
                    Money.of(chance.nextLong(total / 20 + 1)));
            for (var ending : Ending.values()) {
                var settled = Settlement.of(ending, facts);
                assertThat(settled.kept().plus(settled.back())).isEqualTo(facts.paid());
                assertThat(settled.kept().isNegative()
                                || settled.back().isNegative()
                                || settled.payout().isNegative())
                        .isFalse();
                assertThat(Money.sum(settled.lines().stream().map(Line::amount).toList()))
                        .isEqualTo(settled.kept().plus(settled.payout()));
                assertThat(settled.kept().isPositive() && settled.payout().isPositive())
                        .isFalse();
                assertThat(settled.payout()).isLessThanOrEqualTo(max(facts.earnest(), facts.interest()));
            }
        }
    }

    @Test
    void whatCanBeUsedAgainComesOffTheCosts() {
        var costs = List.of(cost(Cost.Kind.MATERIAL, 300), cost(Cost.Kind.WORK, 200), cost(Cost.Kind.RECOVERED, -100));
        var settled =
                Settlement.of(Ending.BUYER_ENDS, new Facts(true, Money.of(1_000), Money.ZERO, costs, 0, Money.ZERO));
        assertThat(settled.kept()).isEqualTo(Money.of(400));
        assertThat(settled.lines())
                .extracting(Line::code)
                .containsExactly(Settlement.Code.MATERIAL, Settlement.Code.WORK, Settlement.Code.RECOVERED);
    }

    private static Money max(Money one, Money other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Money yuan(long yuan) {
        return Money.of(yuan * 100);
    }

    private static List<Cost> costs(Money sum) {
        return sum.isZero() ? List.of() : List.of(cost(Cost.Kind.WORK, sum.minor()));
    }

    private static Cost cost(Cost.Kind kind, long fen) {
        return new Cost(kind, "", Words.of("x", "x"), null, Money.of(fen), Cost.Basis.SAID, Instant.EPOCH);
    }
}

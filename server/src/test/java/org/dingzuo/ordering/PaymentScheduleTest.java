package org.dingzuo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Instalment;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.PaymentSchedule.Part;
import org.junit.jupiter.api.Test;

class PaymentScheduleTest {
    private static final Map<String, Words> STEPS = Map.of("fire", Words.of("烧窑", "Firing"));

    @Test
    void partsOfAnyTotalSumToItAndEarnestIsNeverMoreThanAFifth() {
        for (long seed = 1; seed <= 1_000; seed++) {
            var chance = new Random((Long.getLong("seeds.from", 0) + seed) * 0x9E3779B97F4A7C15L);
            var total = Money.of(1 + chance.nextLong(10_000_000));
            var parts = schedule(chance).split(total, STEPS);
            assertThat(Money.sum(parts.stream().map(Instalment::amount).toList()))
                    .isEqualTo(total);
            assertThat(parts).allMatch(part -> part.amount().isPositive());
            assertThat(parts.getFirst().due()).isEqualTo(Due.NOW);
            assertThat(parts)
                    .filteredOn(part -> part.kind() == Kind.EARNEST)
                    .allMatch(part -> part.amount().times(5).compareTo(total) <= 0);
        }
    }

    private static PaymentSchedule schedule(Random chance) {
        var parts = new ArrayList<Part>();
        var left = PaymentSchedule.WHOLE;
        if (chance.nextBoolean()) {
            var share = 1 + chance.nextInt(PaymentSchedule.MOST_EARNEST);
            parts.add(new Part(Kind.EARNEST, share, Due.NOW, null));
            left -= share;
        }
        while (parts.size() < 4 && left > 1 && chance.nextInt(3) > 0) {
            var share = 1 + chance.nextInt(left - 1);
            parts.add(new Part(Kind.PREPAYMENT, share, Due.BEFORE_STEP, chance.nextBoolean() ? "fire" : "glaze"));
            left -= share;
        }
        parts.add(new Part(Kind.BALANCE, left, Due.BEFORE_SHIPPING, null));
        return new PaymentSchedule(parts);
    }

    @Test
    void aStepThatTheOrderDoesNotHaveLeavesItsPartForShipping() {
        var thirds = new PaymentSchedule(List.of(
                new Part(Kind.PREPAYMENT, 3_333, Due.NOW, null),
                new Part(Kind.PREPAYMENT, 3_333, Due.BEFORE_STEP, "fire"),
                new Part(Kind.BALANCE, 3_334, Due.BEFORE_SHIPPING, null)));
        assertThat(thirds.split(Money.of(10_000), STEPS))
                .extracting(Instalment::due)
                .containsExactly(Due.NOW, Due.BEFORE_STEP, Due.BEFORE_SHIPPING);
        assertThat(thirds.split(Money.of(10_000), Map.of()))
                .extracting(Instalment::due)
                .containsExactly(Due.NOW, Due.BEFORE_SHIPPING, Due.BEFORE_SHIPPING);
    }

    @Test
    void whatTheLawOrArithmeticForbidsIsNamed() {
        assertThat(codes(new Part(Kind.EARNEST, 2_001, Due.NOW, null), rest(7_999)))
                .containsExactly("too-much-earnest");
        assertThat(codes(
                        new Part(Kind.PREPAYMENT, 5_000, Due.NOW, null),
                        new Part(Kind.EARNEST, 1_000, Due.NOW, null),
                        rest(4_000)))
                .containsExactly("too-much-earnest");
        assertThat(codes(new Part(Kind.PREPAYMENT, 5_000, Due.NOW, null), rest(4_000)))
                .containsExactly("not-whole");
        assertThat(codes(rest(10_000))).containsExactly("not-now");
        assertThat(codes(
                        new Part(Kind.PREPAYMENT, 5_000, Due.NOW, null),
                        new Part(Kind.BALANCE, 5_000, Due.BEFORE_STEP, null)))
                .containsExactly("missing");
        assertThat(codes(
                        new Part(Kind.PREPAYMENT, 3_000, Due.NOW, null),
                        rest(3_000),
                        new Part(Kind.PREPAYMENT, 4_000, Due.BEFORE_STEP, "fire")))
                .containsExactly("backwards");
        assertThat(codes(new Part(Kind.EARNEST, 2_000, Due.NOW, null), rest(8_000)))
                .isEmpty();
    }

    private static Part rest(int share) {
        return new Part(Kind.BALANCE, share, Due.BEFORE_SHIPPING, null);
    }

    private static List<String> codes(Part... parts) {
        return new PaymentSchedule(List.of(parts))
                .faults().stream().map(FieldFault::code).toList();
    }
}

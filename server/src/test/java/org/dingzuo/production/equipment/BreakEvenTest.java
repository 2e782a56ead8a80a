package org.dingzuo.production.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import org.dingzuo.kernel.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Buying pays when the rent that it saves, less what it costs to keep, earns the price back within the machine's life. */
class BreakEvenTest {

    @Test
    void aKilnOfTwelveThousandEarnsItselfBackAgainstRentByTheHour() {
        // 80 hours in four months: 20 a month, at 60 yuan; 200 yuan upkeep. 1,000 saved a month, 12 months.
        var terms = terms(1_200_000, 60, 20_000, 6_000, Terms.Per.HOUR);
        var even = Objects.requireNonNull(BreakEven.of(terms, new Use(9_000, 3_600, 0, 1_200, 0)));
        assertThat(even.rentMonthly()).isEqualTo(Money.of(120_000));
        assertThat(even.savedMonthly()).isEqualTo(Money.of(100_000));
        assertThat(even.months()).isEqualTo(12);
        assertThat(even.pays()).isTrue();
    }

    @Test
    void byTheLoadItIsTheFiringsThatCount() {
        var even = Objects.requireNonNull(
                BreakEven.of(terms(600_000, 24, 5_000, 8_000, Terms.Per.LOAD), new Use(0, 0, 6, 0, 2)));
        // Two firings a month: 160 yuan of rent, 110 saved; 6,000 over 110 is 54.5 months, longer than it lasts.
        assertThat(even.months()).isEqualTo(55);
        assertThat(even.pays()).isFalse();
    }

    @Test
    void whereUpkeepEatsTheRentItNeverPays() {
        var even =
                Objects.requireNonNull(BreakEven.of(terms(1, 60, 10_000, 100, Terms.Per.LOAD), new Use(0, 0, 4, 0, 0)));
        assertThat(even.months()).isNull();
        assertThat(even.savedMonthly()).isEqualTo(Money.of(-9_900));
        assertThat(even.pays()).isFalse();
        assertThat(BreakEven.of(Terms.NONE, Use.NONE)).isNull();
    }

    @RepeatedTest(500)
    void inAllThoseMonthsThePriceIsEarnedAndInOneLessItIsNot(RepetitionInfo nth) {
        var random = new Random(nth.getCurrentRepetition());
        var per = random.nextBoolean() ? Terms.Per.HOUR : Terms.Per.LOAD;
        var terms = terms(random.nextInt(5_000_000), 60, random.nextInt(50_000), 1 + random.nextInt(20_000), per);
        var use = new Use(0, random.nextInt(30_000), random.nextInt(60), random.nextInt(9_000), random.nextInt(20));
        var even = Objects.requireNonNull(BreakEven.of(terms, use));
        var parts = BigDecimal.valueOf(per == Terms.Per.HOUR ? 240 : 4);
        var used = per == Terms.Per.HOUR
                ? use.recentMinutes() + use.plannedMinutes()
                : use.recentLoads() + use.plannedLoads();
        // Everything times the parts of a month, so that nothing is rounded here.
        var rent = BigDecimal.valueOf(terms.rent().minor()).multiply(BigDecimal.valueOf(used));
        var saved = rent.subtract(BigDecimal.valueOf(terms.upkeep().minor()).multiply(parts));
        var price = BigDecimal.valueOf(terms.price().minor()).multiply(parts);
        assertThat(BigDecimal.valueOf(even.rentMonthly().minor()))
                .isEqualByComparingTo(rent.divide(parts, 0, RoundingMode.HALF_UP));
        var months = even.months();
        if (months == null) {
            assertThat(saved.signum()).isLessThanOrEqualTo(0);
            return;
        }
        assertThat(saved.multiply(BigDecimal.valueOf(months))).isGreaterThanOrEqualTo(price);
        if (months > 0) {
            assertThat(saved.multiply(BigDecimal.valueOf(months - 1))).isLessThan(price);
        }
    }

    @Test
    void whatIsDueComesByHoursOrByTheCalendarWhicheverIsFirst() {
        var terms = new Terms(Money.ZERO, 60, Money.ZERO, Money.ZERO, Terms.Per.HOUR, 100, 6, 1);
        var last = LocalDate.of(2026, 6, 30);
        assertThat(Due.of(terms, 5_999, last).isDue(LocalDate.of(2026, 11, 29))).isFalse();
        assertThat(Due.of(terms, 6_000, last).isDue(LocalDate.of(2026, 11, 29))).isTrue();
        assertThat(Due.of(terms, 0, last).isDue(LocalDate.of(2026, 12, 30))).isTrue();
        assertThat(Due.of(Terms.NONE, 999_999, null).isDue(last)).isFalse();
    }

    private static Terms terms(long price, int lifetime, long upkeep, long rent, Terms.Per per) {
        return new Terms(Money.of(price), lifetime, Money.of(upkeep), Money.of(rent), per, null, null, 0);
    }
}

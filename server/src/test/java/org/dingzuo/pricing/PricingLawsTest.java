package org.dingzuo.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.dingzuo.kernel.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold for every wish, every price list and every buyer. */
class PricingLawsTest {

    @RepeatedTest(1_000)
    void noLineIsBelowNothingAndTheOrderIsNeverForNothing(RepetitionInfo nth) {
        var random = random(nth);
        var priced = Pricing.price(Shelf.wish(random), Shelf.anyList(random), Shelf.anybody(random));
        assertThat(priced.lines()).allMatch(line -> !Pricing.total(line).isNegative());
        assertThat(worth(priced).isPositive()).isTrue();
        assertThat(priced.freight().isNegative()).isFalse();
    }

    @RepeatedTest(1_000)
    void aDiscountTakesSomethingAndNeverMoreThanItsLineCosts(RepetitionInfo nth) {
        var random = random(nth);
        var wish = Shelf.wish(random);
        var list = Shelf.anyList(random);
        var priced = Pricing.price(wish, list, Shelf.anybody(random));
        for (int at = 0; at < wish.size(); at++) {
            var plain = Basket.of(List.of(wish.get(at)), list).worth();
            var left = plain;
            for (var line : priced.lines().get(at)) {
                if (isDiscount(line)) {
                    assertThat(line.amount().isNegative()).as("%s", line).isTrue();
                    left = left.plus(line.amount());
                    assertThat(left.isNegative()).as("%s", priced).isFalse();
                }
            }
            assertThat(Pricing.total(priced.lines().get(at))).isEqualTo(left);
        }
    }

    @RepeatedTest(1_000)
    void theSameWishCostsTheSameInWhateverOrderItWasChosen(RepetitionInfo nth) {
        var random = random(nth);
        var wish = Shelf.wish(random);
        var list = Shelf.anyList(random);
        var buying = Shelf.anybody(random);
        var priced = Pricing.price(wish, list, buying);
        assertThat(Pricing.price(wish, list, buying)).isEqualTo(priced);
        var shuffled = new ArrayList<>(wish);
        Collections.shuffle(shuffled, random);
        var other = Pricing.price(shuffled, list, buying);
        assertThat(worth(other)).isEqualTo(worth(priced));
        assertThat(other.freight()).isEqualTo(priced.freight());
        assertThat(byPiece(shuffled, other)).isEqualTo(byPiece(wish, priced));
    }

    @RepeatedTest(1_000)
    void whatTheCouponIsSaidToTakeIsWhatTheLinesTake(RepetitionInfo nth) {
        var random = random(nth);
        var priced = Pricing.price(Shelf.wish(random), Shelf.anyList(random), Shelf.anybody(random));
        var taken = Money.sum(priced.lines().stream()
                .flatMap(List::stream)
                .filter(line -> line.code().equals("coupon"))
                .map(PriceLine::amount)
                .toList());
        var said = priced.coupon();
        assertThat(taken.negated()).isEqualTo(said == null ? Money.ZERO : said.off());
        if (said != null && said.refusal() != null) {
            assertThat(said.off()).isEqualTo(Money.ZERO);
        }
    }

    @RepeatedTest(1_000)
    void anAmountIsSharedToTheFenAndNobodyGetsMoreThanHisWeight(RepetitionInfo nth) {
        var random = random(nth);
        var weights = new ArrayList<Money>();
        for (int at = 0; at <= random.nextInt(12); at++) {
            weights.add(Money.of(random.nextInt(4) == 0 ? 0 : random.nextLong(1_000_000_000_000L)));
        }
        var whole = Money.sum(weights);
        if (whole.isZero()) {
            return;
        }
        var amount = Money.of(random.nextLong(whole.minor() + 1));
        var shares = amount.sharedBy(weights);
        assertThat(Money.sum(shares)).isEqualTo(amount);
        for (int at = 0; at < shares.size(); at++) {
            assertThat(shares.get(at)).isBetween(Money.ZERO, weights.get(at));
        }
    }

    /** Always the same draws; elsewhere with {@code -Dseeds.from=1000000}. */
    private static Random random(RepetitionInfo nth) {
        return new Random((Long.getLong("seeds.from", 0) + nth.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
    }

    private static Money worth(Priced priced) {
        return Money.sum(priced.lines().stream().map(Pricing::total).toList());
    }

    private static boolean isDiscount(PriceLine line) {
        return List.of("break", "series", "bundle", "member", "coupon").contains(line.code());
    }

    /** Every way a piece is priced, and how often: equal pieces may change places. */
    private static HashMap<String, Integer> byPiece(List<Piece> wish, Priced priced) {
        var seen = new HashMap<String, Integer>();
        for (int at = 0; at < wish.size(); at++) {
            seen.merge(wish.get(at) + " " + priced.lines().get(at), 1, Integer::sum);
        }
        return seen;
    }
}

package org.dingzuo.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.pricing.Shelf.NOON;
import static org.dingzuo.pricing.Shelf.cup;
import static org.dingzuo.pricing.Shelf.list;
import static org.dingzuo.pricing.Shelf.nobody;
import static org.dingzuo.pricing.Shelf.pieces;

import java.time.Duration;
import java.util.List;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.Buying.Bought;
import org.dingzuo.pricing.Buying.Presented;
import org.dingzuo.pricing.PriceList.Break;
import org.dingzuo.pricing.PriceList.Bundle;
import org.dingzuo.pricing.PriceList.Floor;
import org.dingzuo.pricing.PriceList.Freight;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.pricing.PriceList.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule by itself, in the trade's numbers. */
class PriceRulesTest {
    private static final List<Tier> TIERS = List.of(
            new Tier("friend", Words.of("熟客", "Regular"), Money.of(50_000), 300, 0),
            new Tier("old-friend", Words.of("老友", "Old friend"), Money.of(200_000), 500, 60));

    @Test
    void aStudioThatNeverTouchedItsPricesTakesTheBaseAndTheOptions() {
        var priced = Pricing.price(List.of(new Piece(cup("cup", 20_000, "loop"), 2)), PriceList.PLAIN, nobody());
        assertThat(priced.lines().getFirst())
                .extracting(PriceLine::code)
                .containsExactly("base", "option.handle", "quantity");
        assertThat(Pricing.total(priced.lines().getFirst())).isEqualTo(Money.of(46_000));
        assertThat(priced.freight()).isEqualTo(Money.of(1_200));
    }

    @Test
    void choicesThatTakeLongerCostTheirMinutesWhereTheStudioSaysSo() {
        var list = new PriceList(
                Money.of(10_000), List.of(), List.of(), 365, List.of(), Freight.FIRST, new Floor(Money.ZERO, 0));
        var loop = Pricing.price(List.of(new Piece(cup("cup", 20_000, "loop"), 1)), list, nobody());
        assertThat(amount(loop, "minutes")).isEqualTo(5_000);
        var plain = Pricing.price(List.of(pieces("cup", 20_000, 1)), list, nobody());
        assertThat(amount(plain, "minutes")).isZero();
    }

    @Test
    void fromSoManyPiecesOfADesignSoMuchIsOffHoweverTheyDiffer() {
        var list =
                list(List.of(new Break("cup", 3, 500, null), new Break("cup", 10, 1_500, null)), List.of(), List.of());
        var three =
                List.of(pieces("cup", 20_000, 2), new Piece(cup("cup", 20_000, "loop"), 1), pieces("bowl", 10_000, 5));
        var priced = Pricing.price(three, list, nobody());
        assertThat(amount(priced, "break")).isEqualTo(-3_150);
        assertThat(priced.lines().get(2)).extracting(PriceLine::code).doesNotContain("break");
        assertThat(amount(Pricing.price(List.of(pieces("cup", 20_000, 2)), list, nobody()), "break"))
                .isZero();
        assertThat(amount(Pricing.price(List.of(pieces("cup", 20_000, 10)), list, nobody()), "break"))
                .isEqualTo(-30_000);
    }

    @Test
    void orSoMuchEachInsteadOfTheBasePrice() {
        var list = list(List.of(new Break("cup", 5, null, Money.of(17_500))), List.of(), List.of());
        assertThat(amount(Pricing.price(List.of(pieces("cup", 20_000, 6)), list, nobody()), "break"))
                .isEqualTo(-15_000);
        var dearer = list(List.of(new Break("cup", 5, null, Money.of(25_000))), List.of(), List.of());
        assertThat(amount(Pricing.price(List.of(pieces("cup", 20_000, 6)), dearer, nobody()), "break"))
                .isZero();
    }

    @Test
    void eachSetOfABundleIsCheaperAndAPieceBelongsToOneSet() {
        var pair = new Bundle("pair", Words.of("一对", "A pair"), List.of("cup", "bowl"), Money.of(3_000));
        var all = new Bundle("all", Words.of("全套", "The set"), List.of("cup", "vase"), Money.of(5_000));
        var list = list(List.of(), List.of(pair, all), List.of());
        var wish = List.of(pieces("cup", 20_000, 3), pieces("bowl", 10_000, 2), pieces("vase", 30_000, 4));
        assertThat(amount(Pricing.price(wish, list, nobody()), "bundle")).isEqualTo(-(2 * 3_000 + 5_000));
        assertThat(amount(Pricing.price(List.of(pieces("cup", 20_000, 3)), list, nobody()), "bundle"))
                .isZero();
    }

    @Test
    void aTierIsReachedByWhatWasReallyBoughtWithinTheDaysThatCount() {
        var list = list(List.of(), List.of(), TIERS);
        var lately = new Bought(Money.of(190_000), NOON.minus(Duration.ofDays(300)));
        var longAgo = new Bought(Money.of(900_000), NOON.minus(Duration.ofDays(366)));
        var justNow = new Bought(Money.of(10_000), NOON);
        var wish = List.of(pieces("cup", 20_000, 1));
        assertThat(amount(Pricing.price(wish, list, regular(List.of(lately, longAgo))), "member"))
                .isEqualTo(-600);
        var old = Pricing.price(wish, list, regular(List.of(lately, justNow)));
        assertThat(amount(old, "member")).isEqualTo(-1_000);
        assertThat(old.tier()).isEqualTo(TIERS.getLast());
        assertThat(Pricing.price(wish, list, regular(List.of(longAgo))).tier()).isNull();
    }

    @Test
    void sharesAreRoundedInTheBuyersFavour() {
        var list = list(List.of(), List.of(), TIERS);
        var bought = List.of(new Bought(Money.of(60_000), NOON));
        assertThat(amount(Pricing.price(List.of(pieces("cup", 20_001, 1)), list, regular(bought)), "member"))
                .isEqualTo(-601);
    }

    @Test
    void aCouponLooksAtWhatIsLeftAndSaysWhyItDoesNotCount() {
        var list = list(List.of(new Break("cup", 2, 1_000, null)), List.of(), List.of());
        var wish = List.of(pieces("cup", 20_000, 2));
        var counts = Pricing.price(wish, list, with(new Presented("HELLO", Shelf.coupon(3_000, 36_000), 0)));
        assertThat(amount(counts, "coupon")).isEqualTo(-3_000);
        var short1 = Pricing.price(wish, list, with(new Presented("HELLO", Shelf.coupon(3_000, 36_500), 0)));
        assertThat(amount(short1, "coupon")).isZero();
        assertThat(short1.coupon())
                .isEqualTo(new Priced.CouponSaid("HELLO", Money.ZERO, Coupon.Refusal.TOO_LITTLE, Money.of(500), null));
        var unknown = Pricing.price(wish, list, with(new Presented("NOPE", null, 0)));
        assertThat(unknown.coupon())
                .isEqualTo(new Priced.CouponSaid("NOPE", Money.ZERO, Coupon.Refusal.UNKNOWN, Money.ZERO, null));
    }

    @Test
    void aCouponWorthMoreThanTheOrderLeavesOneFenToPay() {
        var priced = Pricing.price(
                List.of(pieces("cup", 2_000, 1)),
                PriceList.PLAIN,
                with(new Presented("HELLO", Shelf.coupon(9_000, 0), 0)));
        assertThat(Pricing.total(priced.lines().getFirst())).isEqualTo(Money.of(1));
    }

    @Test
    void aWholeSeriesIsHandedInByWhoeverKnowsOfIt() {
        var series = new Buying.WholeSeries(Words.of("海洋之歌 全系列", "Song of the sea, whole"), 800);
        var buying = new Buying(NOON, List.of(), null, series, "浙江省", "浙江省");
        var priced =
                Pricing.price(List.of(pieces("cup", 20_000, 1), pieces("bowl", 10_000, 1)), PriceList.PLAIN, buying);
        assertThat(amount(priced, "series")).isEqualTo(-2_400);
        assertThat(priced.lines().getFirst().getLast().label().in(Language.EN))
                .isEqualTo("Song of the sea, whole, 8 % off");
    }

    @Test
    void freightGoesByProvinceAndIsFreeAboveSoMuchOfPieces() {
        var freight = new Freight(
                Money.of(600),
                Money.of(1_000),
                List.of(new Zone(List.of("西藏自治区", "青海省"), Money.of(3_000))),
                Money.of(50_000));
        assertThat(freight.of("浙江省", "浙江省", Money.of(49_999))).isEqualTo(Money.of(600));
        assertThat(freight.of("浙江省", "上海市", Money.of(49_999))).isEqualTo(Money.of(1_000));
        assertThat(freight.of("浙江省", "青海省", Money.of(49_999))).isEqualTo(Money.of(3_000));
        assertThat(freight.of("浙江省", "青海省", Money.of(50_000))).isEqualTo(Money.ZERO);
    }

    private static Buying regular(List<Bought> bought) {
        return new Buying(NOON, bought, null, null, "浙江省", "浙江省");
    }

    private static Buying with(@Nullable Presented coupon) {
        return new Buying(NOON, List.of(), coupon, null, "浙江省", "浙江省");
    }

    private static long amount(Priced priced, String code) {
        return Money.sum(priced.lines().stream()
                        .flatMap(List::stream)
                        .filter(line -> line.code().equals(code))
                        .map(PriceLine::amount)
                        .toList())
                .minor();
    }
}

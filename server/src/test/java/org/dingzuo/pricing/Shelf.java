package org.dingzuo.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.Buying.Presented;
import org.dingzuo.pricing.PriceList.Break;
import org.dingzuo.pricing.PriceList.Bundle;
import org.dingzuo.pricing.PriceList.Floor;
import org.dingzuo.pricing.PriceList.Freight;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.testing.Atelier;

/** Things to put prices on: cups of several designs, price lists and buyers, drawn by chance or by name. */
final class Shelf {
    static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");
    static final List<String> DESIGNS = List.of("bowl", "cup", "vase");

    private Shelf() {}

    static MakeableItem cup(String slug, long price, String handle) {
        var drawn = Atelier.cup("杯", "Cup", 120);
        var priced = new Blueprint(
                drawn.name(),
                drawn.story(),
                Money.of(price),
                drawn.optionGroups(),
                drawn.rules(),
                drawn.routing(),
                drawn.bill(),
                drawn.pictures(),
                drawn.customSpec());
        return new MakeableItem(
                new DesignId(new UUID(0, slug.hashCode())),
                slug,
                1,
                priced,
                new Configuration(Map.of("handle", handle)));
    }

    static Piece pieces(String slug, long price, int quantity) {
        return new Piece(cup(slug, price, "none"), quantity);
    }

    static Buying nobody() {
        return Buying.plainly(NOON, "浙江省", "江苏省");
    }

    static PriceList list(List<Break> breaks, List<Bundle> bundles, List<Tier> tiers) {
        return new PriceList(
                Money.ZERO, breaks, bundles, 365, tiers, PriceList.PLAIN.freight(), new Floor(Money.ZERO, 0));
    }

    static Coupon coupon(long amount, long least) {
        return new Coupon(
                new CouponId(new UUID(0, 9)),
                "HELLO",
                Money.of(amount),
                null,
                Money.of(least),
                null,
                null,
                NOON.minusSeconds(60),
                NOON.plusSeconds(60),
                Set.of(),
                0);
    }

    /** One to six lines; the price of a design is the same on every line. */
    static List<Piece> wish(Random random) {
        var prices =
                DESIGNS.stream().collect(Collectors.toMap(slug -> slug, slug -> 1 + (long) random.nextInt(80_000)));
        var lines = new ArrayList<Piece>();
        for (int line = 0; line <= random.nextInt(6); line++) {
            var slug = any(random, DESIGNS);
            lines.add(new Piece(
                    cup(slug, prices.getOrDefault(slug, 1L), random.nextBoolean() ? "none" : "loop"),
                    1 + random.nextInt(5)));
        }
        return lines;
    }

    static PriceList anyList(Random random) {
        var breaks = some(
                random,
                3,
                () -> random.nextBoolean()
                        ? new Break(any(random, DESIGNS), 2 + random.nextInt(6), share(random), null)
                        : new Break(
                                any(random, DESIGNS),
                                2 + random.nextInt(6),
                                null,
                                Money.of(1 + random.nextInt(80_000))));
        var bundles = some(
                random,
                2,
                () -> new Bundle(
                        "together",
                        Words.of("一起", "Together"),
                        random.nextBoolean() ? List.of("bowl", "cup") : DESIGNS,
                        Money.of(1 + random.nextInt(100_000))));
        var tiers = some(
                random,
                3,
                () -> new Tier(
                        "t", Words.of("熟客", "Regular"), Money.of(1 + random.nextInt(100_000)), share(random), 30));
        return new PriceList(
                random.nextBoolean() ? Money.ZERO : Money.of(random.nextInt(20_000)),
                breaks,
                bundles,
                1 + random.nextInt(365),
                tiers,
                new Freight(
                        Money.of(800),
                        Money.of(1_200),
                        List.of(),
                        random.nextBoolean() ? null : Money.of(random.nextInt(200_000))),
                new Floor(Money.ZERO, 0));
    }

    static Buying anybody(Random random) {
        var bought = some(
                random,
                3,
                () -> new Buying.Bought(
                        Money.of(random.nextInt(100_000)), NOON.minusSeconds(86_400L * random.nextInt(400))));
        var coupon = new Coupon(
                new CouponId(new UUID(0, 9)),
                "ANY",
                random.nextBoolean() ? Money.of(1 + random.nextInt(100_000)) : null,
                share(random),
                Money.of(random.nextInt(60_000)),
                random.nextBoolean() ? null : 1 + random.nextInt(3),
                random.nextBoolean() ? null : 1 + random.nextInt(2),
                NOON.minusSeconds(random.nextInt(100) - 10),
                NOON.plusSeconds(random.nextInt(100) - 10),
                random.nextBoolean() ? Set.of() : Set.of(any(random, DESIGNS)),
                random.nextInt(3));
        return new Buying(
                NOON,
                bought,
                random.nextBoolean()
                        ? null
                        : new Presented("ANY", random.nextInt(5) == 0 ? null : coupon, random.nextInt(2)),
                random.nextBoolean() ? null : new Buying.WholeSeries(Words.of("全系列", "Whole series"), share(random)),
                "浙江省",
                any(random, List.of("浙江省", "江苏省", "西藏自治区")));
    }

    private static int share(Random random) {
        return 1 + random.nextInt(9_000);
    }

    private static <T> T any(Random random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static <T> List<T> some(Random random, int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }
}

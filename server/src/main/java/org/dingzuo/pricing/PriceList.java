package org.dingzuo.pricing;

import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What a studio adds to and takes from the prices of its designs. Each state of it is kept for ever: a price that was quoted stands for
 *  half an hour, whatever the maker changes meanwhile. Shares are in hundredths of a percent.
 *  @param perHour for each hands-on hour beyond the base model; zero: choices are priced by themselves alone
 *  @param tierDays so many days back purchases count for a tier
 *  @param tiers the lowest first */
public record PriceList(
        Money perHour,
        List<Break> breaks,
        List<Bundle> bundles,
        int tierDays,
        List<Tier> tiers,
        Freight freight,
        Floor floor) {

    /** Of a studio that never touched its prices. */
    public static final PriceList PLAIN =
            new PriceList(Money.ZERO, List.of(), List.of(), 365, List.of(), Freight.FIRST, new Floor(Money.ZERO, 0));

    /** Cheaper from so many pieces of one design in an order.
     *  @param design its slug
     *  @param from pieces, at least 2
     *  @param share off everything these pieces cost; null: a price each
     *  @param each instead of the base price; null: a share */
    public record Break(
            String design,
            int from,
            @Nullable Integer share,
            @Nullable Money each) {}

    /** Designs that belong together: each set of one of each costs so much less. */
    public record Bundle(String key, Words name, List<String> designs, Money off) {}

    /** A regular, by what was really bought and delivered.
     *  @param from spent within the days that count
     *  @param share off the pieces of an order
     *  @param earlyMinutes by which a booking opens to them before the others */
    public record Tier(String key, Words name, Money from, int share, int earlyMinutes) {}

    /** @param home within the studio's own province
     *  @param elsewhere to any province that stands in no group
     *  @param freeFrom pieces worth so much travel for nothing; null: never */
    public record Freight(
            Money home,
            Money elsewhere,
            List<Zone> zones,
            @Nullable Money freeFrom) {
        private static final List<String> REMOTE =
                List.of("新疆维吾尔自治区", "西藏自治区", "内蒙古自治区", "青海省", "甘肃省", "宁夏回族自治区", "海南省", "黑龙江省", "新疆", "西藏");
        static final Freight FIRST =
                new Freight(Money.of(800), Money.of(1_200), List.of(new Zone(REMOTE, Money.of(2_200))), null);

        /** @param worth of the pieces, discounts taken off */
        Money of(String from, String to, Money worth) {
            if (freeFrom != null && worth.compareTo(freeFrom) >= 0) {
                return Money.ZERO;
            }
            if (from.equals(to)) {
                return home;
            }
            return zones.stream()
                    .filter(zone -> zone.provinces().contains(to))
                    .findFirst()
                    .map(Zone::fee)
                    .orElse(elsewhere);
        }
    }

    /** Provinces that cost the same. */
    public record Zone(List<String> provinces, Money fee) {}

    /** What a piece must leave.
     *  @param hourlyCost of a maker's hands
     *  @param leastMargin share of the price that material and hands may not eat; zero: nothing is warned of */
    public record Floor(Money hourlyCost, int leastMargin) {}
}

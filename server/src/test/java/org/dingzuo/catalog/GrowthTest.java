package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dingzuo.catalog.Growth.What;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.catalog.Scale.Band;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** One number moves price, minutes and material together. */
class GrowthTest {
    private static final OptionGroup STRAP = number("strap", 20, 120);
    private static final OptionGroup WIDTH = number("width", 5, 60);
    private static final OptionGroup LETTERS = new OptionGroup(
            "letters",
            Words.of("字", "letters"),
            Kind.TEXT,
            false,
            List.of(),
            new Limits(null, null, null, 8, null),
            Money.ZERO,
            null);

    @Test
    void aLongerStrapCostsMoreTakesLongerAndEatsMoreHide() {
        var strap = wish(
                List.of(
                        new Growth(What.PRICE, null, new Scale.Each("strap", 150, 10)),
                        new Growth(What.MINUTES, "stitch", new Scale.Each("strap", 2, 10)),
                        new Growth(What.MATERIAL, "hide", new Scale.Each("strap", 3, 1))),
                Map.of("strap", 55L));
        assertThat(price(strap, STRAP)).isEqualTo(525);
        assertThat(strap.attendedMinutes()).isEqualTo(40 + 7);
        assertThat(strap.materials()).isEqualTo(Map.of("hide", 100L + 105));
        assertThat(strap.minutesBeyondBase()).isEqualTo(7);
    }

    @Test
    void theLeastSizeAddsNothingAndWhatIsLeftOutNeither() {
        var growths = List.of(
                new Growth(What.PRICE, null, new Scale.Each("strap", 150, 10)),
                new Growth(What.PRICE, null, new Scale.Each("letters", 500, 1)),
                new Growth(What.PRICE, null, new Scale.Area("width", "strap", 7, 1)));
        var least = wish(growths, Map.of("strap", 20L));
        assertThat(price(least, STRAP)).isZero();
        assertThat(price(least, LETTERS)).isZero();
        assertThat(price(least, WIDTH)).isZero();
        assertThat(price(wish(growths, Map.of("strap", 20L, "letters", "L.W.")), LETTERS))
                .isEqualTo(2_000);
    }

    @Test
    void twoSizesMakeAnAreaOrAnEdge() {
        var chosen = Map.<String, Object>of("strap", 30L, "width", 10L);
        assertThat(price(
                        wish(List.of(new Growth(What.PRICE, null, new Scale.Area("width", "strap", 5, 100))), chosen),
                        WIDTH))
                .as("(30 x 10 - 20 x 5) x 5 / 100")
                .isEqualTo(10);
        assertThat(price(
                        wish(List.of(new Growth(What.PRICE, null, new Scale.Edge("width", "strap", 3, 1))), chosen),
                        WIDTH))
                .as("2 x (40 - 25) x 3")
                .isEqualTo(90);
    }

    @Test
    void bandsGoByWhereASizeBegins() {
        var bands = new Growth(
                What.PRICE, null, new Scale.Bands("letters", List.of(new Band(3, 1_000), new Band(6, 1_800))));
        assertThat(price(wish(List.of(bands), Map.of("strap", 20L, "letters", "AB")), LETTERS))
                .isZero();
        assertThat(price(wish(List.of(bands), Map.of("strap", 20L, "letters", "ABC")), LETTERS))
                .isEqualTo(1_000);
        assertThat(price(wish(List.of(bands), Map.of("strap", 20L, "letters", "ABCDEFGH")), LETTERS))
                .isEqualTo(1_800);
    }

    @Test
    void whatComesToMoreThanAnybodyPaysIsOutOfBounds() {
        var design = design(List.of());
        assertThat(new Growth(What.PRICE, null, new Scale.Area("width", "strap", 10, 1)).isBounded(design))
                .isTrue();
        assertThat(new Growth(What.PRICE, null, new Scale.Area("width", "strap", 100_000_000, 1)).isBounded(design))
                .isFalse();
        assertThat(new Growth(What.MINUTES, "stitch", new Scale.Each("strap", 86_400, 1)).isBounded(design))
                .isFalse();
    }

    /** By the schoolbook, in fractions: the buyer's favour for money, the workshop's for time and material. */
    @RepeatedTest(500)
    void everyAmountIsExactAndNeverFallsAsASizeRises(RepetitionInfo nth) {
        var random = new Random((Long.getLong("seeds.from", 0) + nth.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
        var amount = 1 + random.nextInt(1_000);
        var per = 1 + random.nextInt(30);
        var what = What.values()[random.nextInt(3)];
        var area = random.nextBoolean();
        var scale =
                area ? new Scale.Area("strap", "width", amount, per) : new Scale.Edge("strap", "width", amount, per);
        var growth = new Growth(what, "stitch", scale);
        var design = design(List.of());
        var before = -1L;
        for (long strap = 20; strap <= 120; strap += 7) {
            var width = 5 + random.nextInt(1);
            var units = area ? strap * width - 20 * 5 : 2 * (strap + width - 25);
            var expected = BigDecimal.valueOf(units * amount)
                    .divide(BigDecimal.valueOf(per), 0, what == What.PRICE ? RoundingMode.DOWN : RoundingMode.UP)
                    .longValueExact();
            var found = growth.of(new Configuration(Map.of("strap", strap, "width", (long) width)), design);
            assertThat(found).isEqualTo(expected).isGreaterThanOrEqualTo(before);
            before = found;
        }
    }

    private static long price(MakeableItem item, OptionGroup group) {
        return item.blueprint().grownPrice(group, item.configuration()).minor();
    }

    private static MakeableItem wish(List<Growth> growths, Map<String, Object> chosen) {
        return new MakeableItem(new DesignId(new UUID(0, 1)), "belt", 1, design(growths), new Configuration(chosen));
    }

    private static Blueprint design(List<Growth> growths) {
        return new Blueprint(
                        Words.of("腰带", "Belt"),
                        Words.NONE,
                        Money.of(10_000),
                        List.of(STRAP, WIDTH, LETTERS),
                        List.of(),
                        List.of(new RoutingStep(
                                "stitch",
                                Words.of("缝", "stitch"),
                                RoutingStep.Kind.ATTENDED,
                                40,
                                Map.of(),
                                null,
                                null,
                                null,
                                0,
                                null,
                                true,
                                List.of(),
                                null)),
                        List.of(new BillLine("hide", 100, null)),
                        List.of(),
                        false)
                .withGrowths(growths);
    }

    private static OptionGroup number(String key, long min, long max) {
        return new OptionGroup(
                key,
                Words.of(key, key),
                Kind.NUMBER,
                key.equals("strap"),
                List.of(),
                new Limits(min, max, 1L, null, null),
                Money.ZERO,
                min);
    }
}

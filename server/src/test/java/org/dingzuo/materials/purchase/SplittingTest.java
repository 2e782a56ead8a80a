package org.dingzuo.materials.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.Supplier.Break;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.materials.purchase.Split.Wanted;
import org.junit.jupiter.api.Test;

class SplittingTest {
    private static final UUID NEAR = new UUID(0, 1);
    private static final UUID FAR = new UUID(0, 2);

    @Test
    void oneFreightIsCheaperThanTheCheapestOfEach() {
        var split = Splitting.cheapest(
                List.of(wanted("hide", 10), wanted("thread", 1)),
                List.of(ware(NEAR, "hide", 1_000), ware(FAR, "hide", 990), ware(NEAR, "thread", 500)),
                Map.of(NEAR, new Freight(Money.of(800), null), FAR, new Freight(Money.of(800), null)));
        assertThat(split.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.supplier()).isEqualTo(NEAR));
        assertThat(split.total()).isEqualTo(Money.of(11_300));
    }

    @Test
    void moreIsBoughtWhereItCostsLessInAllAndWhatIsMissingForFreeFreightIsSaid() {
        var terms =
                new Supplied("brass", 5, 1, 10, List.of(new Break(1, Money.of(1_200)), new Break(100, Money.of(900))));
        var split = Splitting.cheapest(
                List.of(wanted("brass", 81)),
                List.of(new Ware(NEAR, terms, 5, Money.ZERO)),
                Map.of(NEAR, new Freight(Money.of(1_000), Money.of(100_000))));
        var part = split.parts().getFirst();
        assertThat(part.lines()).containsExactly(new Split.Line("brass", 100, Money.of(900)));
        assertThat(part.total()).isEqualTo(Money.of(91_000));
        assertThat(part.missingForFree()).isEqualTo(Money.of(10_000));
    }

    @Test
    void whatNobodyBringsIsNamedAndTheOneWhoIsAskedForIsAsked() {
        var split = Splitting.cheapest(
                List.of(new Wanted("hide", 2, FAR), wanted("gold", 1)),
                List.of(ware(NEAR, "hide", 1), ware(FAR, "hide", 1_000)),
                Map.of());
        assertThat(split.nowhere()).containsExactly("gold");
        assertThat(split.parts().getFirst().supplier()).isEqualTo(FAR);
    }

    /** Against every way there is. */
    @Test
    void noWayIsCheaper() {
        for (var seed = 0L; seed < 500; seed++) {
            var random = new Random(Long.getLong("seeds.from", 0) + seed);
            var suppliers = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(nth -> new UUID(1, nth))
                    .toList();
            var freights = new HashMap<UUID, Freight>();
            suppliers.forEach(each -> freights.put(each, freight(random)));
            var wanted = new ArrayList<Wanted>();
            var wares = new ArrayList<Ware>();
            for (int nth = 0; nth < 1 + random.nextInt(5); nth++) {
                var item = "item-" + nth;
                wanted.add(wanted(item, 1 + random.nextInt(60)));
                suppliers.stream()
                        .filter(each -> random.nextInt(3) > 0)
                        .forEach(each -> wares.add(ware(each, item, random)));
            }
            var split = Splitting.cheapest(wanted, wares, freights);
            assertThat(split.proved()).isTrue();
            var sold = wanted.stream()
                    .filter(each -> !split.nowhere().contains(each.item()))
                    .toList();
            assertThat(split.total().minor())
                    .as("seed %d", seed)
                    .isEqualTo(leastOfAll(sold, 0, wares, new HashMap<>(), freights));
        }
    }

    private static long leastOfAll(
            List<Wanted> wanted, int at, List<Ware> wares, Map<UUID, Long> spent, Map<UUID, Freight> freights) {
        if (at == wanted.size()) {
            return spent.entrySet().stream()
                    .mapToLong(each -> each.getValue()
                            + freights.getOrDefault(each.getKey(), Freight.NONE)
                                    .of(Money.of(each.getValue()))
                                    .minor())
                    .sum();
        }
        var least = Long.MAX_VALUE;
        for (var ware : wares) {
            if (ware.item().equals(wanted.get(at).item())) {
                for (var choice : ware.choices(wanted.get(at).packs())) {
                    var more = new HashMap<>(spent);
                    more.merge(ware.supplier(), choice.cost().minor(), Long::sum);
                    least = Math.min(least, leastOfAll(wanted, at + 1, wares, more, freights));
                }
            }
        }
        return least;
    }

    private static Freight freight(Random random) {
        return new Freight(
                Money.of(random.nextInt(2_000)), random.nextBoolean() ? null : Money.of(1 + random.nextInt(20_000)));
    }

    private static Ware ware(UUID supplier, String item, Random random) {
        var breaks = new ArrayList<Break>();
        var price = 100L + random.nextInt(400);
        for (long from = 1; from < 80 && random.nextInt(4) > 0; from += 1 + random.nextInt(40)) {
            breaks.add(new Break(from, Money.of(price)));
            price = price * (50 + random.nextInt(50)) / 100;
        }
        return new Ware(
                supplier,
                new Supplied(item, 3, 1 + random.nextInt(20), 1 + random.nextInt(12), breaks),
                3,
                Money.of(250));
    }

    private static Wanted wanted(String item, long packs) {
        return new Wanted(item, packs, null);
    }

    private static Ware ware(UUID supplier, String item, long price) {
        return new Ware(supplier, new Supplied(item, 3, 1, 1, List.of(new Break(1, Money.of(price)))), 3, Money.ZERO);
    }
}

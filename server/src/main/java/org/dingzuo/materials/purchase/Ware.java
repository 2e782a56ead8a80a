package org.dingzuo.materials.purchase;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Supplier.Break;
import org.dingzuo.materials.Supplier.Supplied;

/** An item as one supplier sells it.
 *  @param terms least number, multiples, prices
 *  @param sureDays calendar days by which it is surely here
 *  @param guessed what a pack costs where the supplier's price is not known: what the item is said to cost */
record Ware(UUID supplier, Supplied terms, int sureDays, Money guessed) {

    /** So many packs at one price. @param price of one pack */
    record Bought(Ware ware, long packs, Money price) {
        Money cost() {
            return price.times(packs);
        }
    }

    String item() {
        return terms.item();
    }

    /** What may be bought for a need: the fewest packs that serve, and each break above it where more packs cost less.
     *  @param need in packs, at least 1 */
    List<Bought> choices(long need) {
        var fewest = terms.sold(need);
        var more = terms.breaks().stream().map(Break::from).filter(from -> from > fewest);
        var amounts = Stream.concat(Stream.of(fewest), more.map(terms::sold))
                .distinct()
                .toList();
        var first = bought(fewest);
        return amounts.stream()
                .map(this::bought)
                .filter(each -> each.packs() == fewest || each.cost().compareTo(first.cost()) < 0)
                .toList();
    }

    Bought cheapest(long need) {
        return choices(need).stream().min(Comparator.comparing(Bought::cost)).orElseThrow();
    }

    private Bought bought(long packs) {
        return new Bought(this, packs, price(packs));
    }

    private Money price(long packs) {
        var reached =
                terms.breaks().stream().filter(each -> each.from() <= packs).toList();
        if (!reached.isEmpty()) {
            return reached.getLast().price();
        }
        return terms.breaks().isEmpty() ? guessed : terms.breaks().getFirst().price();
    }
}

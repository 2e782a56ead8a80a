package org.dingzuo.pricing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.Variations;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Materials;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is left of a price when material, hands and hired machines are paid. Looked at while a design or a reduction is on the table, not when somebody
 *  orders: the maker is warned, never stopped. */
@Service
@Transactional(readOnly = true)
public class Margins {
    /** Configurations tried per design before the search says that it has not seen all. */
    private static final int PATIENCE = 4_000;

    /** Counts as nothing, and is named. */
    private static final ItemCost UNKNOWN = new ItemCost(Money.ZERO, 1);

    private final PriceLists lists;
    private final Materials materials;
    private final Studios studios;

    Margins(PriceLists lists, Materials materials, Studios studios) {
        this.lists = lists;
        this.materials = materials;
        this.studios = studios;
    }

    /** What would be taken off a piece. @param share in hundredths of a percent */
    public record Off(int share, Money amount) {
        public static final Off NOTHING = new Off(0, Money.ZERO);

        Money from(Money price) {
            var left = price.minus(price.share(share, Rounding.UP)).minus(amount);
            return left.isNegative() ? Money.ZERO : left;
        }
    }

    /** The configuration that leaves the least.
     *  @param price of one piece
     *  @param machines its share of the loads of hired ones
     *  @param margin in hundredths of a percent of the price, rounded down
     *  @param least that the studio wants
     *  @param all whether every configuration was looked at
     *  @param unknownCosts items of the design whose cost nobody has said */
    public record Thinnest(
            MakeableItem item,
            Money price,
            Money material,
            Money work,
            Money machines,
            int margin,
            int least,
            int looked,
            boolean all,
            Set<String> unknownCosts) {

        public boolean enough() {
            return margin >= least;
        }
    }

    private record Left(MakeableItem item, Money price, Money material, Money work, Money machines, int margin) {}

    /** Empty when nothing can be made of the design. */
    public Optional<Thinnest> thinnest(DesignId design, String slug, Blueprint blueprint, Off off) {
        var list = lists.current().list();
        var items = new TreeSet<>(blueprint.items());
        var costs = materials.costs(items);
        items.removeAll(costs.keySet());
        var machines = studios.workforce().machines();
        var found = Variations.of(design, slug, blueprint, PATIENCE);
        return found.items().stream()
                .map(item -> left(item, list, costs, machines, off))
                .min(Comparator.comparingInt(Left::margin))
                .map(thin -> new Thinnest(
                        thin.item(),
                        thin.price(),
                        thin.material(),
                        thin.work(),
                        thin.machines(),
                        thin.margin(),
                        list.floor().leastMargin(),
                        found.items().size(),
                        found.all(),
                        items));
    }

    private static Left left(
            MakeableItem item, PriceList list, Map<String, ItemCost> costs, List<Machine> machines, Off off) {
        var price = off.from(Pricing.piece(item, list));
        var material = Money.sum(item.materials().entrySet().stream()
                .map(need -> costs.getOrDefault(need.getKey(), UNKNOWN).of(need.getValue()))
                .toList());
        var work = Money.of(Rounding.UP.divide(
                list.floor().hourlyCost().times(item.attendedMinutes()).minor(), 60));
        var hired = HiredRoom.of(item, machines);
        return new Left(
                item,
                price,
                material,
                work,
                hired,
                margin(price, material.plus(work).plus(hired)));
    }

    /** A piece for nothing has lost everything, whatever it costs. */
    private static int margin(Money price, Money cost) {
        return price.isPositive()
                ? (int) Math.clamp(
                        Math.floorDiv(price.minus(cost).times(10_000).minor(), price.minor()), -10_000L, 10_000L)
                : -10_000;
    }
}

package org.dingzuo.materials.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.figures.FiguresStore.LotLife;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Purchase accuracy: of what came in a month, at its cost, the share that orders took within thirty days. The month is the one that ended
 *  thirty days ago, so that every lot of it had its time.
 *
 *  <p>Dead stock: of what lies there, at its cost, the share in lots that came over ninety days ago and of which no order took anything in
 *  the last ninety. Both stand beside the same figure of thirty days before. What has no cost is left out, and named. */
@Service
@Transactional(readOnly = true)
public class StockFigures {
    private static final int MONTH = 30;
    private static final int DEAD_AFTER = 90;

    private final FiguresStore store;
    private final Shelves shelves;
    private final Studios studios;
    private final Clock clock;

    StockFigures(FiguresStore store, Shelves shelves, Studios studios, Clock clock) {
        this.store = store;
        this.shelves = shelves;
        this.studios = studios;
        this.clock = clock;
    }

    /** A share of money. @param share in hundredths of a percent; null: of nothing */
    public record Rate(Money part, Money whole, @Nullable Integer share) {
        static Rate of(Money part, Money whole) {
            return new Rate(part, whole, whole.isZero() ? null : (int) (part.minor() * 10_000 / whole.minor()));
        }
    }

    /** One lot behind a figure.
     *  @param part of its worth that counts
     *  @param quantity in the item's smallest unit: what came, or what lies there */
    public record LotFigure(
            UUID lot, String item, String label, LocalDate cameOn, long quantity, Money part, Money whole) {}

    /** @param bought the lots behind {@code accuracy}, the least used first
     *  @param idle the lots behind {@code dead}, the dearest first
     *  @param withoutCost items that are left out */
    public record Figures(
            Rate accuracy,
            Rate accuracyBefore,
            Rate dead,
            Rate deadBefore,
            List<LotFigure> bought,
            List<LotFigure> idle,
            List<String> withoutCost) {}

    /** As of today, beside the same figures of a month ago. Items without a known cost are named, not guessed. */
    public Figures now() {
        var items = shelves.all();
        var costs = items.stream()
                .filter(item -> item.cost() != null)
                .collect(Collectors.toMap(Item::key, item -> Objects.requireNonNull(item.cost())));
        var today = LocalDate.ofInstant(clock.instant(), studios.profile().zone());
        var before = today.minusDays(MONTH);
        var known = store.of(StudioScope.studio(), before.minusDays(DEAD_AFTER), before, MONTH);
        var lives = known.now();
        var livesBefore = known.before();
        var bought = bought(lives, today, costs);
        var idle = idle(lives, today, costs);
        return new Figures(
                rate(bought),
                rate(bought(livesBefore, before, costs)),
                dead(lives, idle, costs),
                dead(livesBefore, idle(livesBefore, before, costs), costs),
                bought,
                idle,
                items.stream()
                        .map(Item::key)
                        .filter(key -> !costs.containsKey(key))
                        .toList());
    }

    private static List<LotFigure> bought(List<LotLife> lives, LocalDate day, Map<String, ItemCost> costs) {
        var until = day.minusDays(MONTH);
        return lives.stream()
                .filter(life -> life.received() > 0 && costs.containsKey(life.item()))
                .filter(life -> life.cameOn().isBefore(until) && !life.cameOn().isBefore(until.minusDays(MONTH)))
                .map(life -> figure(life, life.received(), Math.min(life.usedSoon(), life.received()), costs))
                .sorted(Comparator.comparing((LotFigure lot) -> lot.whole().minus(lot.part()))
                        .reversed())
                .toList();
    }

    private static List<LotFigure> idle(List<LotLife> lives, LocalDate day, Map<String, ItemCost> costs) {
        var since = day.minusDays(DEAD_AFTER);
        return lives.stream()
                .filter(life -> life.lying() > 0 && costs.containsKey(life.item()))
                .filter(life -> life.cameOn().isBefore(since))
                .filter(life -> life.lastUsed() == null || life.lastUsed().isBefore(since))
                .map(life -> figure(life, life.lying(), life.lying(), costs))
                .sorted(Comparator.comparing(LotFigure::whole).reversed())
                .toList();
    }

    private static LotFigure figure(LotLife life, long quantity, long part, Map<String, ItemCost> costs) {
        var cost = Objects.requireNonNull(costs.get(life.item()));
        return new LotFigure(
                life.lot(),
                life.item(),
                life.item() + "/" + life.number(),
                life.cameOn(),
                quantity,
                cost.of(part),
                cost.of(quantity));
    }

    private static Rate rate(List<LotFigure> lots) {
        return Rate.of(
                Money.sum(lots.stream().map(LotFigure::part).toList()),
                Money.sum(lots.stream().map(LotFigure::whole).toList()));
    }

    private static Rate dead(List<LotLife> lives, List<LotFigure> idle, Map<String, ItemCost> costs) {
        var all = lives.stream()
                .filter(life -> life.lying() > 0 && costs.containsKey(life.item()))
                .map(life -> figure(life, life.lying(), 0, costs).whole())
                .toList();
        return Rate.of(Money.sum(idle.stream().map(LotFigure::whole).toList()), Money.sum(all));
    }
}

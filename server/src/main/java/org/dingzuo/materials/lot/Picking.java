package org.dingzuo.materials.lot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lots a need is taken from: the smallest remnant that serves all of it, else what came first. */
public final class Picking {
    private static final Comparator<Lot> SMALLEST =
            Comparator.comparingLong(Lot::free).thenComparingInt(Lot::number);
    private static final Comparator<Lot> FIRST_IN =
            Comparator.comparing(Lot::cameOn).thenComparingInt(Lot::number);

    private Picking() {}

    /** @param quantity at least 1 */
    public record Taking(UUID lot, long quantity) {}

    /** The one lot that serves all of it; empty: none does, and cutting from two would show. */
    static Optional<Lot> oneLot(List<Lot> lots, long quantity) {
        var serving = lots.stream().filter(lot -> lot.free() >= quantity).toList();
        return serving.stream()
                .filter(Lot::isRemnant)
                .min(SMALLEST)
                .or(() -> serving.stream().min(FIRST_IN));
    }

    /** What is taken from where; empty: there is not so much.
     *  @param lots of one item, what this order is allotted counted as free
     *  @param allotted the lot that was chosen for this order; null: none
     *  @param oneLot whether it must come out of one lot */
    public static List<Taking> from(List<Lot> lots, long quantity, @Nullable UUID allotted, boolean oneLot) {
        var chosen = lots.stream()
                .filter(lot -> lot.id().equals(allotted) && lot.free() >= quantity)
                .findFirst()
                .or(() -> oneLot(lots, quantity).filter(lot -> oneLot || lot.isRemnant()));
        if (chosen.isPresent()) {
            return List.of(new Taking(chosen.get().id(), quantity));
        }
        return oneLot ? List.of() : firstIn(lots, quantity);
    }

    private static List<Taking> firstIn(List<Lot> lots, long quantity) {
        var takings = new ArrayList<Taking>();
        var left = quantity;
        for (var lot : lots.stream().sorted(FIRST_IN).toList()) {
            var taken = Math.min(left, lot.free());
            if (taken > 0) {
                takings.add(new Taking(lot.id(), taken));
                left -= taken;
            }
        }
        return left == 0 ? takings : List.of();
    }
}

package org.dingzuo.materials.leadtime;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.leadtime.DeliveryStore.Sums;
import org.dingzuo.planner.Belief;
import org.springframework.stereotype.Component;

/** Learns from deliveries how long suppliers really take. A supplier who is late with one thing is believed to be late with the others
 *  too, until more is known of each. */
@Component
public class LeadTimes {
    /** What a stated lead time misses by, while nothing is known. */
    private static final Belief OF_SUPPLIERS = Belief.around(1, 0.5);

    /** So many deliveries of an item outweigh what a supplier's other items, or the maker's guess, say of it. */
    private static final double WORTH_OF_THE_REST = 1;

    /** Fewer deliveries say too little to put what was learnt in place of what the maker wrote down. */
    static final int ENOUGH = 3;

    private static final int LONGEST_DAYS = 365;

    private final DeliveryStore deliveries;

    LeadTimes(DeliveryStore deliveries) {
        this.deliveries = deliveries;
    }

    /** One for each item of each supplier that has ever delivered. */
    public List<LeadTime> all(StudioId studio) {
        var all = deliveries.all(studio);
        var bySupplier = all.stream().collect(Collectors.groupingBy(Sums::supplier));
        return all.stream()
                .map(sums -> leadTime(sums, bySupplier.getOrDefault(sums.supplier(), List.of())))
                .toList();
    }

    /** A receipt tells how long it took; from a supplier who is not known to bring this item nothing is learnt. */
    public void learn(StudioId studio, UUID move, String item, Delivery from, LocalDate receivedOn) {
        deliveries.insert(studio, move, item, from, receivedOn);
    }

    private static LeadTime leadTime(Sums sums, List<Sums> ofSupplier) {
        var others = ofSupplier.stream()
                .filter(each -> !each.item().equals(sums.item()))
                .toList();
        var belief = seen(seen(OF_SUPPLIERS, others).asPrior(WORTH_OF_THE_REST), List.of(sums));
        var isKnown = count(ofSupplier, Sums::seen) >= ENOUGH;
        return new LeadTime(
                sums.supplier(),
                sums.item(),
                sums.stated(),
                sums.seen(),
                sums.late(),
                days(sums.stated(), belief.median()),
                isKnown ? Wait.along(normal -> days(sums.stated(), belief.minutes(normal))) : null);
    }

    private static Belief seen(Belief before, List<Sums> sums) {
        return before.seenShares(count(sums, Sums::seen), sum(sums, Sums::logSum), sum(sums, Sums::logSquares));
    }

    static int days(int stated, double share) {
        return Math.clamp((int) Math.ceil((stated + 1) * share - 1), 0, LONGEST_DAYS);
    }

    private static int count(List<Sums> sums, ToIntFunction<Sums> what) {
        return sums.stream().mapToInt(what).sum();
    }

    private static double sum(List<Sums> sums, ToDoubleFunction<Sums> what) {
        return sums.stream().mapToDouble(what).sum();
    }
}

package org.dingzuo.materials;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.DeliveryStore.Sums;
import org.dingzuo.planner.Belief;
import org.springframework.stereotype.Component;

/** Learns from deliveries how long suppliers really take. A supplier who is late with one thing is believed to be late with the others
 *  too, until more is known of each. */
@Component
class LeadTimes {
    /** What a stated lead time misses by, while nothing is known. */
    private static final Belief OF_SUPPLIERS = Belief.around(1, 0.5);

    /** So many deliveries of an item outweigh what a supplier's other items, or the maker's guess, say of it. */
    private static final double WORTH_OF_THE_REST = 1;

    /** Fewer deliveries say too little to put what was learnt in place of what the maker wrote down. */
    static final int ENOUGH = 3;

    /** Place of the 95 % quantile under a standard normal curve. */
    private static final double SURELY = 1.645;

    private static final int LONGEST_DAYS = 365;

    private final DeliveryStore deliveries;

    LeadTimes(DeliveryStore deliveries) {
        this.deliveries = deliveries;
    }

    List<LeadTime> all(StudioId studio) {
        var all = deliveries.all(studio);
        var bySupplier = all.stream().collect(Collectors.groupingBy(Sums::supplier));
        return all.stream()
                .map(sums -> leadTime(sums, bySupplier.getOrDefault(sums.supplier(), List.of())))
                .toList();
    }

    /** How long an item takes from whoever is surely quickest with it; empty where nobody's deliveries were noted often enough. */
    Optional<Wait> coming(List<LeadTime> known, String item) {
        return known.stream()
                .filter(each -> each.item().equals(item))
                .map(LeadTime::coming)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(Wait::sure));
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
                isKnown ? wait(sums.stated(), belief) : null);
    }

    private static Wait wait(int stated, Belief belief) {
        var likely = IntStream.range(0, Wait.DRAWS)
                .map(draw -> days(stated, belief.minutes(normal(Wait.middle(draw)))))
                .boxed()
                .toList();
        return new Wait(days(stated, belief.minutes(SURELY)), likely);
    }

    /** Place of a quantile under a standard normal curve, to the third digit (Abramowitz and Stegun 26.2.23). */
    private static double normal(double share) {
        if (share > 0.5) {
            return -normal(1 - share);
        }
        var t = Math.sqrt(-2 * Math.log(share));
        var above = 2.515517 + t * (0.802853 + t * 0.010328);
        var below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return above / below - t;
    }

    private static Belief seen(Belief before, List<Sums> sums) {
        return before.seenShares(count(sums, Sums::seen), sum(sums, Sums::logSum), sum(sums, Sums::logSquares));
    }

    private static int days(int stated, double share) {
        return Math.clamp((int) Math.ceil((stated + 1) * share - 1), 0, LONGEST_DAYS);
    }

    private static int count(List<Sums> sums, ToIntFunction<Sums> what) {
        return sums.stream().mapToInt(what).sum();
    }

    private static double sum(List<Sums> sums, ToDoubleFunction<Sums> what) {
        return sums.stream().mapToDouble(what).sum();
    }
}

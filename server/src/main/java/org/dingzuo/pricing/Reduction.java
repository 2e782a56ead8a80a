package org.dingzuo.pricing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dingzuo.catalog.Revision;
import org.dingzuo.kernel.Money;

/** A base price that went down, and what may be called the former one: the lowest that was asked and paid in the seven days before
 *  (Provisions on Clearly Marked Prices, 16), for a month at most. Pure.
 *  @param since when the present price came
 *  @param lowest asked in the seven days before */
public record Reduction(Instant since, Money lowest, Money now) {
    public static final Duration BEFORE = Duration.ofDays(7);
    private static final Duration NEWS = Duration.ofDays(30);

    /** Empty unless the design was on sale through the whole seven days, dearer than now.
     *  @param revisions the newest first */
    public static Optional<Reduction> of(List<Revision> revisions, Instant at) {
        var present = price(revisions.getFirst());
        var same = (int) revisions.stream()
                .takeWhile(each -> price(each).equals(present))
                .count();
        var since = revisions.get(same - 1).publishedAt();
        var from = since.minus(BEFORE);
        var earlier = revisions.subList(same, revisions.size());
        var onSaleAlready = earlier.stream()
                .filter(each -> !each.publishedAt().isAfter(from))
                .findFirst();
        if (onSaleAlready.isEmpty() || at.isAfter(since.plus(NEWS))) {
            return Optional.empty();
        }
        var lowest = Stream.concat(
                        onSaleAlready.stream(),
                        earlier.stream().filter(each -> each.publishedAt().isAfter(from)))
                .map(Reduction::price)
                .min(Money::compareTo)
                .orElseThrow();
        return Optional.of(new Reduction(since, lowest, present)).filter(each -> lowest.compareTo(present) > 0);
    }

    /** What may be struck through. @param paid for the base model in those seven days, or the last time before; empty: nobody bought */
    public Optional<Money> former(Collection<Money> paid) {
        return paid.stream()
                .min(Money::compareTo)
                .map(deal -> deal.compareTo(lowest) < 0 ? deal : lowest)
                .filter(price -> price.compareTo(now) > 0);
    }

    private static Money price(Revision revision) {
        return revision.blueprint().basePrice();
    }
}

package org.dingzuo.ordering.offering;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.ordering.Offer;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.PriceList;
import org.dingzuo.pricing.Priced;
import org.dingzuo.promise.Ask;
import org.dingzuo.promise.WorkLine;
import org.jspecify.annotations.Nullable;

/** A wish whose every line can be made, with what it needs; not yet dated. */
public record Checked(List<WorkLine> work, List<Offer.Line> lines, Priced priced, Map<String, Long> need, Wait coming) {

    public Money total() {
        return goods().plus(priced.freight());
    }

    /** By how much a booking opens to this buyer before the others. */
    public Duration early() {
        return early(priced.tier());
    }

    public static Duration early(PriceList.@Nullable Tier tier) {
        return tier == null ? Duration.ZERO : Duration.ofMinutes(tier.earlyMinutes());
    }

    public Money goods() {
        return Money.sum(lines.stream().map(Offer.Line::amount).toList());
    }

    /** @param goods as in {@link Ask} */
    public Ask asked(UUID order, @Nullable Money goods) {
        return new Ask(order, work, coming, goods);
    }

    /** The same where all of it lies finished: no step waits for money, no material is taken. */
    public Checked finished() {
        return new Checked(List.of(), lines, priced, Map.of(), coming);
    }

    /** The same, served before others for so much. */
    public Checked rushed(PriceLine fee) {
        var first = lines.getFirst().with(fee);
        var rest = lines.subList(1, lines.size());
        return new Checked(work, Stream.concat(Stream.of(first), rest.stream()).toList(), priced, need, coming);
    }
}

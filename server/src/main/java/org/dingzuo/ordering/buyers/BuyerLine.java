package org.dingzuo.ordering.buyers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Known;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** One person in the maker's book of buyers, over all their phones.
 *  @param family every phone of theirs, the one that stands for them first
 *  @param orders every order, the latest first
 *  @param kept how many of them were not given up
 *  @param paid what came in for them and did not go back
 *  @param last when they ordered last what was not given up; null: nothing
 *  @param designs that they ordered, by slug */
public record BuyerLine(
        List<Known> family,
        List<UUID> orders,
        int kept,
        Money paid,
        @Nullable Instant last,
        Map<String, Words> designs) {

    public Known head() {
        return family.getFirst();
    }

    public List<BuyerId> ids() {
        return family.stream().map(Known::id).toList();
    }
}

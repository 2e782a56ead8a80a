package org.dingzuo.fulfilment;

import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;

/** A parcel on its way out.
 *  @param order whose parcel it is
 *  @param with other orders of the same buyer that travel in it
 *  @param carrier as people call it
 *  @param insured null: not insured
 *  @param more further parcels of these orders follow; they have not left before the last one has */
public record Leaving(
        OrderId order,
        List<OrderId> with,
        String carrier,
        String number,
        @Nullable Money insured,
        boolean more) {
    public Leaving(OrderId order, String carrier, String number) {
        this(order, List.of(), carrier, number, null, false);
    }

    /** In the order in which they are locked. */
    List<OrderId> orders() {
        return Stream.concat(Stream.of(order), with.stream())
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}

package org.dingzuo.ordering.orderbook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.agreement.AgreementLedger;
import org.dingzuo.ordering.agreement.ConsentStore;
import org.dingzuo.ordering.cost.CostStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands beside orders, of any number of them in one statement. */
@Service
@Transactional(readOnly = true)
public class Margins {
    private final ReadingStore readings;

    Margins(ReadingStore readings) {
        this.readings = readings;
    }

    /** Of an order of this studio. */
    public Margin of(OrderId order) {
        return Objects.requireNonNull(of(List.of(order.value())).get(order.value()));
    }

    /** One for each of these orders. */
    public Map<UUID, Margin> of(Collection<UUID> orders) {
        var read = readings.of(orders, AgreementLedger.CHAIN, ConsentStore.GIVEN, CostStore.ALL, OrderBookStore.NOTES);
        var agreements = read.all(AgreementLedger.CHAIN);
        var consents = read.all(ConsentStore.GIVEN);
        var costs = read.all(CostStore.ALL);
        var notes = read.all(OrderBookStore.NOTES);
        return orders.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        order -> new Margin(
                                agreements.getOrDefault(order, List.of()),
                                consents.getOrDefault(order, List.of()),
                                costs.getOrDefault(order, List.of()),
                                notes.getOrDefault(order, List.of()))));
    }
}

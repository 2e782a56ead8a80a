package org.dingzuo.ordering;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.audit.SubjectNames;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Language;
import org.springframework.stereotype.Component;

/** What people call an order. */
@Component
class OrderNumbers implements SubjectNames {
    private final ReadingStore readings;

    OrderNumbers(ReadingStore readings) {
        this.readings = readings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("order");
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> orders, Language language) {
        var called = new HashMap<UUID, String>();
        readings.of(orders, OrderStore.NUMBERS)
                .one(OrderStore.NUMBERS)
                .forEach((order, numbered) -> called.put(order, numbered.number()));
        return called;
    }
}

package org.dingzuo.ordering.making;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.InstalmentStore;
import org.dingzuo.ordering.OrderStore;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.ordering.Owing;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Promises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders as the floor sees them: neither what happened to them nor each of their payments is read. A day's tasks are of many orders. */
@Service
@Transactional(readOnly = true)
public class MakingSheets {
    private final ReadingStore readings;
    private final Promises promises;
    private final Payments payments;

    MakingSheets(ReadingStore readings, Promises promises, Payments payments) {
        this.readings = readings;
        this.promises = promises;
        this.payments = payments;
    }

    /** Of these orders, the oldest first; ids of nothing are passed over. Three statements for any number. */
    public List<MakingSheet> find(Collection<UUID> ids) {
        var read = readings.of(ids, OrderStore.ROWS, InstalmentStore.ALL);
        var instalments = read.all(InstalmentStore.ALL);
        var paid = payments.paid(ids);
        var promised = promises.of(ids);
        return read.list(OrderStore.ROWS).stream()
                .map(row -> {
                    var id = row.id().value();
                    return new MakingSheet(
                            row.id(),
                            row.number(),
                            row.offer(),
                            row.agreement(),
                            OrderViews.promise(row.offer().promise(), promised.get(id)),
                            Owing.of(instalments.getOrDefault(id, List.of()), paid.getOrDefault(id, Money.ZERO)));
                })
                .toList();
    }
}

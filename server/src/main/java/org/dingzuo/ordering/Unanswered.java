package org.dingzuo.ordering;

import java.util.List;
import org.dingzuo.foundation.reading.Read;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What buyers ask of a studio's maker and have no answer to, read in one statement. */
@Service
@Transactional(readOnly = true)
public class Unanswered {
    private final ReadingStore readings;

    Unanswered(ReadingStore readings) {
        this.readings = readings;
    }

    record Asked(OrderId order) {}

    /** Each the longest waiting first.
     *  @param endings of begun work @param changes of what was ordered @param returns whose goods are on their way back */
    public record Waiting(List<OrderId> endings, List<OrderId> changes, List<OrderId> returns) {}

    /** In one query, whatever waits. */
    public Waiting now() {
        var studio = List.of(StudioScope.studio().value());
        var read = readings.of(studio, CancellationStore.UNANSWERED, AmendmentStore.UNANSWERED, GoodsReturnStore.OPEN);
        return new Waiting(
                orders(read, CancellationStore.UNANSWERED),
                orders(read, AmendmentStore.UNANSWERED),
                orders(read, GoodsReturnStore.OPEN));
    }

    private static List<OrderId> orders(Read read, Reading<Asked> asked) {
        return read.list(asked).stream().map(Asked::order).toList();
    }
}

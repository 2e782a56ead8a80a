package org.dingzuo.engagement.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.Notice.Kind;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.ordering.lookback.Lately;
import org.springframework.stereotype.Component;

/** What buyers did with their orders. */
@Component
class OrderNotices implements NoticeSource {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("deposit-paid", Kind.ORDER),
            Map.entry("booked-again", Kind.ORDER),
            Map.entry("paid", Kind.MONEY),
            Map.entry("paid-late", Kind.MONEY),
            Map.entry("proof-shown", Kind.MONEY),
            Map.entry("cancelled-by-buyer", Kind.REQUEST),
            Map.entry("cancellation-asked", Kind.REQUEST),
            Map.entry("change-asked", Kind.REQUEST),
            Map.entry("photo-questioned", Kind.REQUEST),
            Map.entry("customer-answered", Kind.REQUEST),
            Map.entry("return-asked", Kind.REQUEST));

    private final Lately lately;

    OrderNotices(Lately lately) {
        this.lately = lately;
    }

    @Override
    public List<Notice> since(Set<Kind> kinds, Instant from, Instant until, int most) {
        var wanted = KINDS.entrySet().stream()
                .filter(each -> kinds.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return wanted.isEmpty()
                ? List.of()
                : lately.since(wanted, from, until, most).stream()
                        .map(doing -> Notice.ofOrder(
                                Objects.requireNonNull(KINDS.get(doing.kind())),
                                "notice." + doing.kind(),
                                doing.number(),
                                doing.at()))
                        .toList();
    }
}

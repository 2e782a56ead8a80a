package org.dingzuo.engagement.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dingzuo.engagement.Messages;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.ordering.Orders;
import org.springframework.stereotype.Component;

/** Buyers who wrote; what they wrote stays in the house. */
@Component
class MessageNotices implements NoticeSource {
    private final Messages messages;
    private final Orders orders;

    MessageNotices(Messages messages, Orders orders) {
        this.messages = messages;
        this.orders = orders;
    }

    /** Once per order, however much its buyer wrote. */
    @Override
    public List<Notice> since(Set<Notice.Kind> kinds, Instant from, Instant until, int most) {
        if (!kinds.contains(Notice.Kind.MESSAGE)) {
            return List.of();
        }
        var written = messages.written(from, until, most);
        return orders.heads(written.keySet()).stream()
                .map(order -> Notice.ofOrder(
                        Notice.Kind.MESSAGE,
                        "notice.message",
                        order.number(),
                        Objects.requireNonNull(written.get(order.id().value()))))
                .toList();
    }
}

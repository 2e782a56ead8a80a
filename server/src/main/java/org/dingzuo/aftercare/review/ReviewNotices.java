package org.dingzuo.aftercare.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderHead;
import org.dingzuo.ordering.Orders;
import org.springframework.stereotype.Component;

/** Pieces that were judged. */
@Component
class ReviewNotices implements NoticeSource {
    private final ReviewStore store;
    private final Orders orders;

    ReviewNotices(ReviewStore store, Orders orders) {
        this.store = store;
        this.orders = orders;
    }

    @Override
    public List<Notice> since(Set<Notice.Kind> kinds, Instant from, Instant until, int most) {
        if (!kinds.contains(Notice.Kind.REVIEW)) {
            return List.of();
        }
        var judged = store.judged(StudioScope.studio(), from, until, most);
        var numbers = orders
                .heads(judged.stream().map(ReviewStore.Judged::order).toList())
                .stream()
                .collect(Collectors.toMap(head -> head.id().value(), OrderHead::number));
        return judged.stream()
                .map(each -> Notice.ofOrder(
                        Notice.Kind.REVIEW, "notice.review", numbers.getOrDefault(each.order(), ""), each.at()))
                .toList();
    }
}

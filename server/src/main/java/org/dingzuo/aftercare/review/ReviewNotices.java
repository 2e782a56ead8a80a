package org.dingzuo.aftercare.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.Lately;
import org.springframework.stereotype.Component;

/** Pieces that were judged. */
@Component
class ReviewNotices implements NoticeSource {
    private final ReviewStore store;
    private final Lately lately;

    ReviewNotices(ReviewStore store, Lately lately) {
        this.store = store;
        this.lately = lately;
    }

    @Override
    public List<Notice> since(Set<Notice.Kind> kinds, Instant from, Instant until, int most) {
        if (!kinds.contains(Notice.Kind.REVIEW)) {
            return List.of();
        }
        var judged = store.judged(StudioScope.studio(), from, until, most);
        var numbers =
                lately.numbers(judged.stream().map(ReviewStore.Judged::order).toList());
        return judged.stream()
                .map(each -> new Notice(
                        Notice.Kind.REVIEW, "notice.review", numbers.getOrDefault(each.order(), ""), each.at()))
                .toList();
    }
}

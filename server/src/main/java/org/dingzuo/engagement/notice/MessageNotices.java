package org.dingzuo.engagement.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dingzuo.engagement.Messages;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.ordering.Lately;
import org.springframework.stereotype.Component;

/** Buyers who wrote; what they wrote stays in the house. */
@Component
class MessageNotices implements NoticeSource {
    private final Messages messages;
    private final Lately lately;

    MessageNotices(Messages messages, Lately lately) {
        this.messages = messages;
        this.lately = lately;
    }

    /** Once per order, however much its buyer wrote. */
    @Override
    public List<Notice> since(Set<Notice.Kind> kinds, Instant from, Instant until, int most) {
        if (!kinds.contains(Notice.Kind.MESSAGE)) {
            return List.of();
        }
        var written = messages.written(from, until, most);
        var numbers = lately.numbers(written.keySet());
        return written.entrySet().stream()
                .filter(each -> numbers.containsKey(each.getKey()))
                .map(each -> new Notice(
                        Notice.Kind.MESSAGE,
                        "notice.message",
                        numbers.getOrDefault(each.getKey(), ""),
                        each.getValue()))
                .toList();
    }
}

package org.dingzuo.engagement.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.engagement.AnswerTimes;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.NoticeRoad.Answer;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every minute at what is new and says it in one text: so nothing is lost while the line is down, a flood becomes one text, and
 *  no service's limit of texts a minute is ever near. */
@Component
class TellNotices implements StudioJob {
    static final String NAME = "engagement.tell-notices";
    /** A transaction that is longer under way than this may be told a minute late, or not at all. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private static final Duration OLDEST = Duration.ofDays(1);
    private static final int MOST = 200;

    private final NoticeStore store;
    private final NoticePost post;
    private final NoticeText text;
    private final List<NoticeSource> sources;
    private final Studios studios;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TellNotices(
            NoticeStore store,
            NoticePost post,
            NoticeText text,
            List<NoticeSource> sources,
            Studios studios,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.post = post;
        this.text = text;
        this.sources = sources;
        this.studios = studios;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What is due, and up to when it was looked at. */
    private record Due(Set<Notice.Kind> kinds, Instant until, List<Notice> notices) {}

    @Override
    public void run(UUID subject) {
        var road = post.road();
        if (road.isEmpty()) {
            return;
        }
        var studio = StudioScope.studio();
        var due = transaction.execute(status -> due(studio));
        if (due == null) {
            return;
        }
        var answer = due.notices().isEmpty()
                ? Optional.<Answer>empty()
                : Optional.of(road.get().tell(text.of(studios.profile(), due.notices())));
        transaction.executeWithoutResult(status -> note(studio, due, answer));
    }

    private Due due(StudioId studio) {
        var now = clock.instant();
        var until = now.minus(SETTLED);
        var isOpen = AnswerTimes.isOpen(
                studios.policy().replyHours(), now, studios.profile().zone());
        var kinds = EnumSet.noneOf(Notice.Kind.class);
        var notices = new ArrayList<Notice>();
        for (var rule : store.rules(studio)) {
            if (rule.when() == NoticeRule.When.AT_ONCE || rule.when() == NoticeRule.When.IN_HOURS && isOpen) {
                kinds.add(rule.kind());
                var from = rule.toldUntil().isBefore(now.minus(OLDEST)) ? now.minus(OLDEST) : rule.toldUntil();
                sources.forEach(source -> notices.addAll(source.since(Set.of(rule.kind()), from, until, MOST)));
            }
        }
        notices.sort(Comparator.comparing(Notice::at));
        return new Due(kinds, until, notices);
    }

    private void note(StudioId studio, Due due, Optional<Answer> answer) {
        var line = store.line(studio);
        var now = clock.instant();
        if (answer.isEmpty()) {
            store.toldUntil(studio, due.kinds(), due.until());
            return;
        }
        switch (answer.get()) {
            case Answer.Told() -> {
                store.toldUntil(studio, due.kinds(), due.until());
                store.line(studio, line.told(now));
            }
            case Answer.Refused(var why) -> store.line(studio, line.failed(now, why));
            case Answer.NotNow() -> store.line(studio, line.failed(now, null));
        }
    }

    @Override
    public Optional<Instant> again(UUID subject) {
        var now = clock.instant();
        var line = transaction.execute(status -> store.line(StudioScope.studio()));
        return line == null || line.isGivenUp(now) || !post.isOpen()
                ? Optional.empty()
                : Optional.of(now.plus(line.pause()));
    }
}

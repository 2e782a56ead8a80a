package org.dingzuo.engagement.notice;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.dingzuo.engagement.notice.NoticeRule.When;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the makers want to be told in their group. */
@Service
@Transactional
public class Notices {
    /** Whoever rests is left alone unless he says otherwise. */
    static final When UNLESS_SAID = When.IN_HOURS;

    private final NoticeStore store;
    private final StudioJobs jobs;
    private final Clock clock;

    Notices(NoticeStore store, StudioJobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Every kind with its time. */
    @Transactional(readOnly = true)
    public Map<Notice.Kind, When> rules() {
        var rules = new EnumMap<Notice.Kind, When>(Notice.Kind.class);
        for (var kind : Notice.Kind.values()) {
            rules.put(kind, UNLESS_SAID);
        }
        store.rules(StudioScope.studio()).forEach(rule -> rules.put(rule.kind(), rule.when()));
        return rules;
    }

    /** What was held back and is now wanted comes with the next text; what was not wanted before is passed over. */
    public void set(Notice.Kind kind, When when) {
        store.set(StudioScope.studio(), kind, when, clock.instant());
    }

    @Transactional(readOnly = true)
    public NoticeLine line() {
        return store.line(StudioScope.studio());
    }

    /** A road was opened: what happens from now on is told. */
    public void begin() {
        store.begin(StudioScope.studio(), UNLESS_SAID, clock.instant());
        wake();
    }

    /** It got through again. */
    void mended() {
        store.line(StudioScope.studio(), store.line(StudioScope.studio()).told(clock.instant()));
        wake();
    }

    private void wake() {
        jobs.move(
                clock.instant().plus(NoticeLine.BETWEEN),
                TellNotices.NAME,
                StudioScope.studio().value());
    }
}

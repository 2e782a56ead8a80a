package org.dingzuo.aftercare.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.Lately;
import org.springframework.stereotype.Component;

/** What buyers did with their cases. */
@Component
class CaseNotices implements NoticeSource {
    private static final Set<String> WORTH_KNOWING = Set.of("OPENED", "DECLINED", "AGREED", "WITHDRAWN");

    private final CaseLedger ledger;
    private final Lately lately;

    CaseNotices(CaseLedger ledger, Lately lately) {
        this.ledger = ledger;
        this.lately = lately;
    }

    @Override
    public List<Notice> since(Set<Notice.Kind> kinds, Instant from, Instant until, int most) {
        if (!kinds.contains(Notice.Kind.CASE)) {
            return List.of();
        }
        var acts = ledger.byBuyers(StudioScope.studio(), from, until, most);
        var numbers =
                lately.numbers(acts.stream().map(CaseLedger.ByBuyer::order).toList());
        return acts.stream()
                .filter(each -> WORTH_KNOWING.contains(each.act()))
                .map(each -> new Notice(
                        Notice.Kind.CASE,
                        "notice.case-" + each.act().toLowerCase(Locale.ROOT),
                        numbers.getOrDefault(each.order(), ""),
                        each.at()))
                .toList();
    }
}

package org.dingzuo.aftercare.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderHead;
import org.dingzuo.ordering.Orders;
import org.springframework.stereotype.Component;

/** What buyers did with their cases. */
@Component
class CaseNotices implements NoticeSource {
    private static final Set<String> WORTH_KNOWING = Set.of("OPENED", "DECLINED", "AGREED", "WITHDRAWN");

    private final CaseLedger ledger;
    private final Orders orders;

    CaseNotices(CaseLedger ledger, Orders orders) {
        this.ledger = ledger;
        this.orders = orders;
    }

    @Override
    public List<Notice> since(Set<Notice.Kind> kinds, Instant from, Instant until, int most) {
        if (!kinds.contains(Notice.Kind.CASE)) {
            return List.of();
        }
        var acts = ledger.byBuyers(StudioScope.studio(), from, until, most);
        var numbers = orders.heads(acts.stream().map(CaseLedger.ByBuyer::order).toList()).stream()
                .collect(Collectors.toMap(head -> head.id().value(), OrderHead::number));
        return acts.stream()
                .filter(each -> WORTH_KNOWING.contains(each.act()))
                .map(each -> Notice.ofOrder(
                        Notice.Kind.CASE,
                        "notice.case-" + each.act().toLowerCase(Locale.ROOT),
                        numbers.getOrDefault(each.order(), ""),
                        each.at()))
                .toList();
    }
}

package org.dingzuo.production.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.engagement.spi.Notice;
import org.dingzuo.engagement.spi.Notice.Kind;
import org.dingzuo.engagement.spi.NoticeSource;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Shelves;
import org.dingzuo.ordering.OrderHead;
import org.dingzuo.ordering.Orders;
import org.dingzuo.promise.Risk;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Tells of each matter once, from when it was first seen. */
@Component
class AlarmNotices implements NoticeSource {
    private final Alarms alarms;
    private final AlarmLedger ledger;
    private final Orders orders;
    private final Shelves shelves;
    private final Studios studios;
    private final Clock clock;

    AlarmNotices(Alarms alarms, AlarmLedger ledger, Orders orders, Shelves shelves, Studios studios, Clock clock) {
        this.alarms = alarms;
        this.ledger = ledger;
        this.orders = orders;
        this.shelves = shelves;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param key the same as long as it is the same matter */
    private record Matter(String key, String code, Map<String, String> words) {}

    @Override
    public List<Notice> since(Set<Kind> kinds, Instant from, Instant until, int most) {
        var notices = new ArrayList<Notice>();
        if (kinds.contains(Kind.RISK)) {
            notices.addAll(told(Kind.RISK, risks(), from, until));
        }
        if (kinds.contains(Kind.SUPPLY)) {
            notices.addAll(told(Kind.SUPPLY, supplies(), from, until));
        }
        return notices.stream()
                .sorted(Comparator.comparing(Notice::at))
                .limit(most)
                .toList();
    }

    private List<Notice> told(Kind kind, List<Matter> matters, Instant from, Instant until) {
        var byKey = new LinkedHashMap<String, Matter>();
        matters.forEach(each -> byKey.putIfAbsent(each.key(), each));
        var since = ledger.standing(StudioScope.studio(), kind, byKey.keySet(), clock.instant());
        return byKey.values().stream()
                .map(each -> new Notice(kind, each.code(), each.words(), since.getOrDefault(each.key(), until)))
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until))
                .toList();
    }

    private List<Matter> risks() {
        var matters = new ArrayList<Matter>();
        var inDanger = alarms.promises();
        var numbers = orders.heads(inDanger.stream().map(Risk::order).distinct().toList()).stream()
                .collect(Collectors.toMap(head -> head.id().value(), OrderHead::number));
        for (var risk : inDanger) {
            matters.add(new Matter(
                    risk.order() + " " + risk.reason(),
                    "notice.risk-" + risk.reason(),
                    Map.of("number", numbers.getOrDefault(risk.order(), ""))));
        }
        var material = alarms.material();
        var late = material.urgent().late();
        if (!late.isEmpty()) {
            var language = language();
            var names = names(language);
            var waiting = material.waiting().stream()
                    .collect(Collectors.toMap(each -> each.demand().order(), each -> each.number()));
            for (var each : late) {
                matters.add(new Matter(
                        each.order() + " " + each.item(),
                        "notice.risk-material",
                        words(each.order(), each.item(), waiting, names, Spoken.day(each.hereOn(), language))));
            }
        }
        return matters;
    }

    private static Map<String, String> words(
            UUID order, String item, Map<UUID, String> numbers, Map<String, String> names, String day) {
        return Map.of("number", numbers.getOrDefault(order, ""), "item", names.getOrDefault(item, item), "day", day);
    }

    private List<Matter> supplies() {
        var due = alarms.material().urgent().due();
        if (due.isEmpty()) {
            return List.of();
        }
        var names = names(language());
        return due.stream()
                .map(need -> new Matter(
                        need.item(), "notice.supply", Map.of("item", names.getOrDefault(need.item(), need.item()))))
                .toList();
    }

    private Map<String, String> names(Language language) {
        return shelves.all().stream()
                .collect(Collectors.toMap(Item::key, item -> item.name().in(language)));
    }

    private Language language() {
        return studios.profile().language();
    }
}

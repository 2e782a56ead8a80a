package org.dingzuo.ordering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Designs;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as rows of a spreadsheet, a row for each line. What is said of an order as a whole stands in the first of its rows only, so that
 *  a sum over the column is right. */
@Component
class OrderRows {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Set<String> LEAVING = Set.of("shipped", "part-shipped", "handed-over");
    private static final int AT_ONCE = 500;

    private final Orders orders;
    private final OrderWords words;
    private final Buyers buyers;
    private final Designs designs;
    private final Phrases phrases;

    OrderRows(Orders orders, OrderWords words, Buyers buyers, Designs designs, Phrases phrases) {
        this.orders = orders;
        this.words = words;
        this.buyers = buyers;
        this.designs = designs;
        this.phrases = phrases;
    }

    /** A design as it was made at that revision. */
    private record Made(DesignId design, int revision) {}

    List<List<Object>> of(List<UUID> ids, Language language, ZoneId zone) {
        var rows = new ArrayList<List<Object>>();
        rows.add(Stream.of(
                        "number",
                        "placed",
                        "state",
                        "buyer",
                        "phone",
                        "design",
                        "wish",
                        "quantity",
                        "amount",
                        "price",
                        "total",
                        "paid",
                        "open",
                        "ship-by",
                        "left",
                        "carrier")
                .<Object>map(head -> phrases.say(language, "order-sheet." + head))
                .toList());
        var made = new HashMap<Made, Blueprint>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var people = buyers.recipients(some);
            var found = orders.find(some).stream()
                    .collect(Collectors.toMap(order -> order.id().value(), order -> order));
            for (var id : some) {
                rows.addAll(rows(Objects.requireNonNull(found.get(id)), people.get(id), made, language, zone));
            }
        }
        return rows;
    }

    private List<List<Object>> rows(
            OrderView order, @Nullable Buyer buyer, Map<Made, Blueprint> made, Language language, ZoneId zone) {
        var rows = new ArrayList<List<Object>>();
        for (var line : order.offer().lines()) {
            var blueprint = made.computeIfAbsent(
                    new Made(line.designId(), line.revision()), key -> designs.revision(key.design(), key.revision()));
            var isFirst = rows.isEmpty();
            rows.add(List.of(
                    order.number(),
                    MOMENT.format(order.placedAt().atZone(zone)),
                    words.state(order.state(), language),
                    buyer == null ? "" : buyer.name(),
                    buyer == null ? "" : buyer.phone(),
                    line.name().in(language),
                    wish(blueprint, line, language),
                    (long) line.quantity(),
                    line.amount(),
                    price(line, language),
                    isFirst ? order.total() : "",
                    isFirst ? order.paid() : "",
                    isFirst ? order.due() : "",
                    order.promise().shipBy().toString(),
                    left(order, zone),
                    carriers(order)));
        }
        return rows;
    }

    private static String wish(Blueprint blueprint, Offer.Line line, Language language) {
        return blueprint.spoken(line.configuration(), language).stream()
                .map(chosen -> chosen.group() + (language == Language.ZH_CN ? "：" : ": ") + chosen.choice())
                .collect(Collectors.joining(language == Language.ZH_CN ? "；" : "; "));
    }

    private static String price(Offer.Line line, Language language) {
        return line.price().stream()
                .map(part -> part.label().in(language) + " " + Spoken.money(part.amount()))
                .collect(Collectors.joining(language == Language.ZH_CN ? "；" : "; "));
    }

    private static String left(OrderView order, ZoneId zone) {
        return order.happenings().stream()
                .filter(each -> each.kind().equals("shipped") || each.kind().equals("handed-over"))
                .map(each -> LocalDate.ofInstant(each.at(), zone).toString())
                .findFirst()
                .orElse("");
    }

    private static String carriers(OrderView order) {
        return order.happenings().stream()
                .filter(each -> LEAVING.contains(each.kind()))
                .map(OrderView.Happening::parameters)
                .map(said -> (said.getOrDefault("carrier", "") + " " + said.getOrDefault("number", "")).strip())
                .filter(said -> !said.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}

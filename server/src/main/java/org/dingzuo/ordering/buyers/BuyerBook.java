package org.dingzuo.ordering.buyers;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Known;
import org.dingzuo.customer.Phones;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.agreement.ConsentStore;
import org.dingzuo.ordering.buyers.BuyerBookStore.Bought;
import org.dingzuo.payment.Payments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's book of buyers: who bought what, for how much and when, over all the phones of one person. Names are sealed in the
 *  database, so they are searched in memory: a studio's buyers are thousands, not millions. */
@Service
@Transactional(readOnly = true)
public class BuyerBook {
    /** Digits that are worth looking for. */
    private static final int SHORTEST = 4;

    private final Buyers buyers;
    private final BuyerBookStore store;
    private final ConsentStore consents;
    private final Payments payments;

    BuyerBook(Buyers buyers, BuyerBookStore store, ConsentStore consents, Payments payments) {
        this.buyers = buyers;
        this.store = store;
        this.consents = consents;
        this.payments = payments;
    }

    /** Whoever ordered last first. */
    public List<BuyerLine> list(BuyerQuery query, int most) {
        return everybody().stream()
                .filter(line -> isMeant(line, query))
                .limit(most)
                .toList();
    }

    /** How many people each of these means, in their order. */
    public List<Integer> count(List<BuyerQuery> queries) {
        var everybody = everybody();
        return queries.stream()
                .map(query -> (int)
                        everybody.stream().filter(line -> isMeant(line, query)).count())
                .toList();
    }

    private static boolean isMeant(BuyerLine line, BuyerQuery query) {
        var words = query.words().strip().toLowerCase(Locale.ROOT);
        var since = query.quietSince();
        return (words.isEmpty() || isNamed(line, words))
                && line.paid().minor() >= query.paidAtLeast().minor()
                && (since == null || line.last() != null && line.last().isBefore(since))
                && (query.design() == null || line.designs().containsKey(query.design()));
    }

    /** @param line empty: nobody by this id, or erased
     *  @param alike others who could be the same person: the same name at the same place, or the same number written otherwise */
    public record Found(Optional<BuyerLine> line, List<BuyerLine> alike) {}

    /** By any of the ids that one person came under; beside it whoever may be the same person. */
    public Found find(BuyerId id) {
        var everybody = everybody();
        var found = everybody.stream().filter(line -> line.ids().contains(id)).findFirst();
        var alike = found.map(line -> everybody.stream()
                        .filter(other -> other != line && isAlike(other, line))
                        .toList())
                .orElse(List.of());
        return new Found(found, alike);
    }

    /** When each kind of consent was given last by each of these people, in their order. */
    public List<Map<Offer.ConsentKind, Instant>> consents(List<BuyerLine> people) {
        var byOrder = consents.latest(
                StudioScope.studio(),
                people.stream().flatMap(line -> line.orders().stream()).toList());
        return people.stream()
                .map(line -> {
                    var latest = new EnumMap<Offer.ConsentKind, Instant>(Offer.ConsentKind.class);
                    line.orders()
                            .forEach(order -> byOrder.getOrDefault(order, Map.of())
                                    .forEach((kind, at) ->
                                            latest.merge(kind, at, (one, other) -> one.isAfter(other) ? one : other)));
                    return (Map<Offer.ConsentKind, Instant>) latest;
                })
                .toList();
    }

    private List<BuyerLine> everybody() {
        var known = buyers.known(Buyers.EVERYBODY);
        var bought = store.all(StudioScope.studio());
        var paid = payments.paid(bought.values().stream()
                .flatMap(List::stream)
                .map(Bought::order)
                .toList());
        var followers = known.stream()
                .filter(each -> each.mergedInto() != null)
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.mergedInto())));
        return known.stream()
                .filter(each -> each.mergedInto() == null)
                .map(head -> line(
                        Stream.concat(Stream.of(head), followers.getOrDefault(head.id(), List.of()).stream())
                                .toList(),
                        bought,
                        paid))
                .sorted(Comparator.comparing(BuyerLine::last, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                        .thenComparing(line -> line.head().id().value()))
                .toList();
    }

    private static BuyerLine line(List<Known> family, Map<BuyerId, List<Bought>> bought, Map<UUID, Money> paid) {
        var all = family.stream()
                .flatMap(each -> bought.getOrDefault(each.id(), List.of()).stream())
                .sorted(Comparator.comparing(Bought::at).reversed())
                .toList();
        var kept = all.stream().filter(order -> !order.givenUp()).toList();
        var designs = new TreeMap<String, Words>();
        kept.forEach(order -> designs.putAll(order.designs()));
        return new BuyerLine(
                family,
                all.stream().map(Bought::order).toList(),
                kept.size(),
                Money.sum(all.stream()
                        .map(order -> paid.getOrDefault(order.order(), Money.ZERO))
                        .toList()),
                kept.isEmpty() ? null : kept.getFirst().at(),
                designs);
    }

    private static boolean isNamed(BuyerLine line, String words) {
        var digits = digits(words);
        return line.family().stream()
                .map(Known::latest)
                .anyMatch(buyer -> buyer.name().toLowerCase(Locale.ROOT).contains(words)
                        || digits.length() >= SHORTEST && digits(buyer.phone()).contains(digits));
    }

    private static boolean isAlike(BuyerLine one, BuyerLine other) {
        var here = one.head().latest();
        var there = other.head().latest();
        return here.name().equals(there.name()) && here.address().equals(there.address())
                || Phones.bare(here.phone()).equals(Phones.bare(there.phone()));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}

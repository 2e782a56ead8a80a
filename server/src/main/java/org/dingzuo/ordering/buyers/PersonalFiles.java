package org.dingzuo.ordering.buyers;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.campaign.Waiting;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Known;
import org.dingzuo.customer.Remark;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.BuyerForgotten;
import org.dingzuo.ordering.CustomerWaitStore;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.OrderViews;
import org.dingzuo.ordering.PersonalTraces;
import org.dingzuo.ordering.ending.NecessaryCosts;
import org.dingzuo.ordering.orderbook.Margin;
import org.dingzuo.ordering.orderbook.Margins;
import org.dingzuo.ordering.orderbook.OrderBookStore;
import org.dingzuo.ordering.orderbook.OrderLine;
import org.dingzuo.ordering.orderbook.OrderQuery;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Refund;
import org.dingzuo.promise.Promises;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept about one person over all their orders: told to them, or forgotten, when they ask (PIPL 45, 47). Pictures by which a
 *  payment was proven stay with the money that they prove. */
@Service
@Transactional
public class PersonalFiles {
    private static final int ALL = 10_000;
    static final Set<OrderState> ENDED =
            EnumSet.of(OrderState.DELIVERED, OrderState.CLOSED, OrderState.EXPIRED, OrderState.CANCELLED);

    private final Promises promises;
    private final Buyers buyers;
    private final OrderBookStore book;
    private final SaidWordsStore said;
    private final OrderViews views;
    private final Margins margins;
    private final Payments payments;
    private final WaitingList waitingList;
    private final CustomerWaitStore waits;
    private final ApplicationEventPublisher events;
    private final NecessaryCosts necessaryCosts;
    private final List<PersonalTraces> keepers;

    PersonalFiles(
            Promises promises,
            Buyers buyers,
            OrderBookStore book,
            SaidWordsStore said,
            OrderViews views,
            Margins margins,
            Payments payments,
            WaitingList waitingList,
            CustomerWaitStore waits,
            ApplicationEventPublisher events,
            NecessaryCosts necessaryCosts,
            List<PersonalTraces> keepers) {
        this.promises = promises;
        this.buyers = buyers;
        this.book = book;
        this.said = said;
        this.views = views;
        this.margins = margins;
        this.payments = payments;
        this.waitingList = waitingList;
        this.waits = waits;
        this.events = events;
        this.necessaryCosts = necessaryCosts;
        this.keepers = keepers;
    }

    /** @param latest as last known
     *  @param recipients to whom each order went, by its id
     *  @param margins what stands beside each, by its id
     *  @param waiting what this phone waits or waited for
     *  @param remarks what the maker wrote down about this person
     *  @param traces what other desks keep of each, by the order's id */
    public record PersonalFile(
            Buyer latest,
            List<OrderView> orders,
            Map<UUID, Buyer> recipients,
            Map<UUID, Margin> margins,
            List<Waiting> waiting,
            Map<UUID, List<PersonalTraces.Trace>> traces,
            List<Remark> remarks) {
        @Override
        public String toString() {
            return "PersonalFile[sealed]";
        }
    }

    /** Everything about this buyer; that it was handed out is noted. */
    public Optional<PersonalFile> handOut(BuyerId id) {
        return buyers.lock(id).map(latest -> {
            var family = buyers.family(id);
            var ids = orders(family).stream().map(order -> order.id().value()).toList();
            buyers.noteExport(id);
            return new PersonalFile(
                    latest,
                    views.of(ids),
                    buyers.recipients(ids),
                    margins.of(ids),
                    family.stream()
                            .flatMap(each -> waitingList.of(each.latest().phone()).stream())
                            .toList(),
                    traces(ids),
                    buyers.remarks(family.stream().map(Known::id).toList()));
        });
    }

    /** Everything that names the person, under all their ids, or nothing: refused while an order is open or money is owed. In turn with orders:
     *  the studio's plan comes before its buyers in the order of locks, and none is placed meanwhile by another phone of the person. */
    public ErasureOutcome erase(BuyerId id) {
        if (buyers.family(id).isEmpty()) {
            return new ErasureOutcome.Unknown();
        }
        promises.takeTurn();
        if (buyers.lock(id).isEmpty()) {
            return new ErasureOutcome.Unknown();
        }
        // One person, whatever the phone: whoever is forgotten is forgotten whole.
        var family = buyers.family(id);
        var all = orders(family);
        var owed = owed();
        var needed = all.stream()
                .filter(order -> !ENDED.contains(order.state())
                        || owed.contains(order.id().value()))
                .map(OrderLine::number)
                .toList();
        if (!needed.isEmpty()) {
            return new ErasureOutcome.StillNeeded(needed);
        }
        var ids = all.stream().map(order -> order.id().value()).toList();
        book.deleteNotes(StudioScope.studio(), all.stream().map(OrderLine::id).toList());
        said.forget(StudioScope.studio(), ids);
        keepers.forEach(keeper -> keeper.forget(ids));
        waits.forgetAnswers(StudioScope.studio(), ids);
        for (var each : family) {
            waitingList.forget(each.latest().phone());
            buyers.erase(each.id());
        }
        events.publishEvent(new BuyerForgotten(
                StudioScope.studio(), all.stream().map(OrderLine::id).toList()));
        return new ErasureOutcome.Erased();
    }

    /** Orders whose buyers wait for money: they cannot be forgotten before. */
    @Transactional(readOnly = true)
    Set<UUID> owed() {
        var owed = payments.refundsOwed().stream().map(Refund::reference).collect(Collectors.toSet());
        necessaryCosts.waiting().forEach(order -> owed.add(order.value()));
        return owed;
    }

    private Map<UUID, List<PersonalTraces.Trace>> traces(List<UUID> orders) {
        return keepers.stream()
                .flatMap(keeper -> keeper.of(orders).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .sorted(Comparator.comparing(PersonalTraces.Trace::at))
                                .toList()));
    }

    private List<OrderLine> orders(List<Known> family) {
        return family.stream()
                .flatMap(each ->
                        book.list(StudioScope.studio(), new OrderQuery(Set.of(), null, each.id(), 0, ALL)).stream())
                .toList();
    }
}

package org.dingzuo.engagement;

import java.time.Instant;
import java.util.List;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.orderbook.OrderBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments as counted demand: how many people asked for which design and choice, and how many ordered. What somebody wants lettered
 *  or measured is theirs and is not counted. */
@Service
@Transactional(readOnly = true)
public class Demands {
    private final DemandStore store;
    private final Designs designs;
    private final OrderBook orders;

    Demands(DemandStore store, Designs designs, OrderBook orders) {
        this.store = store;
        this.designs = designs;
        this.orders = orders;
    }

    /** The most asked for first; of designs that are on sale.
     *  @param film slug; null: of all films and of none */
    public List<Demand> since(Instant since, @Nullable String film) {
        var studio = StudioScope.studio();
        var onSale = designs.onSale();
        var named = store.named(studio, since, film);
        var ordered = orders.countByDesign(since, film);
        return store.asked(studio, since, film).stream()
                .flatMap(asked -> onSale.stream()
                        .filter(design -> design.slug().equals(asked.design()))
                        .map(design -> new Demand(
                                asked.design(),
                                asked.people(),
                                asked.answered(),
                                ordered.getOrDefault(asked.design(), 0L),
                                choices(design, named))))
                .toList();
    }

    private static List<Demand.Wanted> choices(PublishedDesign design, List<DemandStore.Named> named) {
        return named.stream()
                .filter(each -> each.design().equals(design.slug()) && isChoice(design, each))
                .map(each -> new Demand.Wanted(each.group(), each.choice(), each.people()))
                .toList();
    }

    private static boolean isChoice(PublishedDesign design, DemandStore.Named named) {
        return design.blueprint().optionGroups().stream()
                .filter(group -> group.key().equals(named.group()))
                .anyMatch(group ->
                        hasChoices(group) && group.choice(named.choice()).isPresent());
    }

    private static boolean hasChoices(OptionGroup group) {
        return group.kind() == OptionGroup.Kind.CHOICE || group.kind() == OptionGroup.Kind.CHOICES;
    }
}

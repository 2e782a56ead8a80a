package org.dingzuo.ordering.buyers;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Known;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.PersonalTraces;
import org.dingzuo.ordering.buyers.ForgettingStore.Past;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of whom nothing is open, nothing is owed and nothing new was heard: no order, no word, no remark, no wish, over all phones of one
 *  person. In doubt somebody is remembered. */
@Service
@Transactional(readOnly = true)
class QuietPeople {
    private final Buyers buyers;
    private final ForgettingStore store;
    private final PersonalFiles files;
    private final WaitingList waitingList;
    private final List<PersonalTraces> keepers;

    QuietPeople(
            Buyers buyers,
            ForgettingStore store,
            PersonalFiles files,
            WaitingList waitingList,
            List<PersonalTraces> keepers) {
        this.buyers = buyers;
        this.store = store;
        this.files = files;
        this.waitingList = waitingList;
        this.keepers = keepers;
    }

    /** Who stands for each person that was quiet since {@code since}; whoever is known longest first. */
    List<BuyerId> all(Instant since) {
        return quiet(buyers.familiesBefore(since, Buyers.EVERYBODY), since);
    }

    boolean isQuiet(BuyerId id, Instant since) {
        var family = buyers.family(id);
        return !family.isEmpty()
                && family.stream().allMatch(each -> each.since().isBefore(since))
                && !quiet(List.of(family), since).isEmpty();
    }

    private List<BuyerId> quiet(List<List<Known>> families, Instant since) {
        var everybody = families.stream().flatMap(List::stream).toList();
        if (everybody.isEmpty()) {
            return List.of();
        }
        var heard = heard(everybody, since);
        return families.stream()
                .filter(family -> family.stream().noneMatch(each -> heard.contains(each.id())))
                .map(family -> family.getFirst().id())
                .toList();
    }

    private Set<BuyerId> heard(List<Known> people, Instant since) {
        var ids = people.stream().map(Known::id).toList();
        var heard = new HashSet<BuyerId>();
        buyers.remarksByBuyer(ids).forEach((buyer, remarks) -> {
            if (remarks.stream().anyMatch(remark -> !remark.at().isBefore(since))) {
                heard.add(buyer);
            }
        });
        var waiting = waitingList.heardOf(
                people.stream().map(each -> each.latest().phone()).collect(Collectors.toSet()), since);
        people.stream().filter(each -> waiting.contains(each.latest().phone())).forEach(each -> heard.add(each.id()));
        var orders = store.orders(StudioScope.studio(), ids, since);
        var talked = talked(orders.stream().map(Past::order).toList(), since);
        orders.stream()
                .filter(past -> past.alive() || talked.contains(past.order()))
                .forEach(past -> heard.add(past.buyer()));
        return heard;
    }

    private Set<UUID> talked(Collection<UUID> orders, Instant since) {
        var talked = new HashSet<>(files.owed());
        keepers.forEach(keeper -> talked.addAll(keeper.alive(orders, since)));
        return talked;
    }
}

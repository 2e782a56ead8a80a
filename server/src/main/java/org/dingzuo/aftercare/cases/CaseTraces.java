package org.dingzuo.aftercare.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.PersonalTraces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said and shown in cases is handed out and forgotten with its buyer. What was agreed stays, without a word. */
@Service
@Transactional
class CaseTraces implements PersonalTraces {
    private final Cases cases;
    private final CaseStore store;
    private final CaseLedger history;
    private final CasePhotos photos;
    private final MediaStore media;

    CaseTraces(Cases cases, CaseStore store, CaseLedger history, CasePhotos photos, MediaStore media) {
        this.cases = cases;
        this.store = store;
        this.history = history;
        this.photos = photos;
        this.media = media;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Trace>> of(Collection<UUID> orders) {
        return cases.ofOrders(orders.stream().map(OrderId::new).toList()).stream()
                .collect(Collectors.toMap(
                        each -> each.order().value(),
                        CaseTraces::traces,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
    }

    private static List<Trace> traces(CaseFile known) {
        return known.history().stream()
                .flatMap(entry -> {
                    var words = entry.words();
                    return words == null ? Stream.empty() : Stream.of(new Trace("case", entry.at(), words));
                })
                .toList();
    }

    /** A case is open until it is done with; what was asked and answered without a word counts as well. */
    @Override
    @Transactional(readOnly = true)
    public Set<UUID> alive(Collection<UUID> orders, Instant since) {
        return cases.ofOrders(orders.stream().map(OrderId::new).toList()).stream()
                .filter(each -> !each.state().next().isEmpty()
                        || each.history().stream().anyMatch(entry -> !entry.at().isBefore(since)))
                .map(each -> each.order().value())
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(Collection<UUID> orders) {
        var studio = StudioScope.studio();
        var known = cases.ofOrders(orders.stream().map(OrderId::new).toList());
        history.forget(studio, Cases.ids(known));
        photos.forget(known)
                .forEach(photo ->
                        MediaKey.parse(photo).ifPresent(key -> AfterCommit.run(() -> media.delete(key.folder()))));
        // Nobody is left to agree.
        known.stream()
                .filter(each -> each.state().mayBecome(CaseState.WITHDRAWN))
                .forEach(each -> store.turn(studio, each, CaseState.WITHDRAWN));
    }
}

package org.dingzuo.aftercare.repair;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.PersonalTraces;
import org.dingzuo.ordering.newday.CustomerWaits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives what buyers send in, a piece to be repaired or material of their own: as it was when it came, with a photo. The work may begin
 *  from then on. */
@Service
@Transactional
public class Arrivals implements PersonalTraces {
    private final ArrivalStore store;
    private final CustomerWaits waits;
    private final Clock clock;

    Arrivals(ArrivalStore store, CustomerWaits waits, Clock clock) {
        this.store = store;
        this.waits = waits;
        this.clock = clock;
    }

    /** NotNow: nothing of the kind is awaited, or it is here already.
     *  @param condition 1 to {@link Arrival#LONGEST} characters
     *  @param photo key of a closed picture of this studio; null: none */
    public ChangeOutcome received(OrderId order, String condition, @Nullable String photo) {
        // The wait's own guarded row decides: ended twice, the second one changes nothing.
        var outcome = waits.itCame(order);
        if (outcome instanceof ChangeOutcome.Done) {
            store.insert(StudioScope.studio(), order, new Arrival(clock.instant(), condition, photo));
        }
        return outcome;
    }

    /** The latest: what was no good may have been sent again. */
    @Transactional(readOnly = true)
    public Optional<Arrival> find(OrderId order) {
        return store.of(StudioScope.studio(), List.of(order.value())).getOrDefault(order.value(), List.of()).stream()
                .reduce((earlier, later) -> later);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Trace>> of(Collection<UUID> orders) {
        return store.of(StudioScope.studio(), orders).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .flatMap(Arrivals::trace)
                                .toList()));
    }

    private static Stream<Trace> trace(Arrival arrival) {
        var condition = arrival.condition();
        return condition == null ? Stream.empty() : Stream.of(new Trace("piece-condition", arrival.at(), condition));
    }

    @Override
    public void forget(Collection<UUID> orders) {
        store.forget(StudioScope.studio(), orders);
    }
}

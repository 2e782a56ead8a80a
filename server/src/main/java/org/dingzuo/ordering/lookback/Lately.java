package org.dingzuo.ordering.lookback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of orders lately, whichever they are. */
@Service
@Transactional(readOnly = true)
public class Lately {
    private final LatelyStore store;

    Lately(LatelyStore store) {
        this.store = store;
    }

    /** @param number as people say it
     *  @param kind as {@link OrderView.Happening#kind} */
    public record Doing(OrderId order, String number, String kind, Instant at) {}

    /** The oldest first. @param from inclusive
     *  @param until exclusive */
    public List<Doing> since(Collection<String> kinds, Instant from, Instant until, int most) {
        return store.since(StudioScope.studio(), kinds, from, until, most);
    }
}

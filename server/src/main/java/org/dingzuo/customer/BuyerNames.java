package org.dingzuo.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.audit.SubjectNames;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Language;
import org.springframework.stereotype.Component;

/** A buyer stands in the log as people know each other in public; the whole name is on the buyer's own page. */
@Component
class BuyerNames implements SubjectNames {
    private final BuyerStore store;

    BuyerNames(BuyerStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("buyer");
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> buyers, Language language) {
        var called = new HashMap<UUID, String>();
        if (!buyers.isEmpty()) {
            store.latest(StudioScope.studio(), buyers).forEach((id, buyer) -> called.put(id, buyer.maskedName()));
        }
        return called;
    }
}

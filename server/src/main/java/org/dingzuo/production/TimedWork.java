package org.dingzuo.production;

import java.util.Collection;
import java.util.UUID;
import org.dingzuo.campaign.cycle.WorkedTime;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** Tells a round's review how long its pieces really took. A step that was finished without its clock ever running tells nothing. */
@Component
class TimedWork implements WorkedTime {
    private final WorkStore store;

    TimedWork(WorkStore store) {
        this.store = store;
    }

    @Override
    public Worked of(Collection<UUID> orders) {
        return store.timed(StudioScope.studio(), orders);
    }
}

package org.dingzuo.production.base;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;

/** Of which designs something lies finished, believed for a second: most quotes are of others, and need not ask the shelf for them. A
 *  move on this node is known at once; where one is not known yet, a piece is offered as it would be made. */
@Component
class LyingDesigns {
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int REMEMBERED = 10_000;

    private final TakenStore taken;
    private final ConcurrentMap<StudioId, Known> known = new ConcurrentHashMap<>();

    private record Known(Set<DesignId> designs, long readAt) {}

    LyingDesigns(TakenStore taken) {
        this.taken = taken;
    }

    /** Whether each of them is among those; nothing is locked. */
    boolean mayServe(StudioId studio, Collection<DesignId> designs) {
        var last = known.get(studio);
        // The machine's own ticks, not the house's clock: that one may be driven.
        var now = System.nanoTime();
        if (last == null || now - last.readAt() >= BELIEVED_NANOS) {
            if (known.size() > REMEMBERED) {
                known.clear();
            }
            last = new Known(taken.designsLying(studio), now);
            known.put(studio, last);
        }
        return last.designs().containsAll(designs);
    }

    /** The caller's transaction moves a piece. */
    void forget(StudioId studio) {
        AfterCommit.run(() -> known.remove(studio));
    }
}

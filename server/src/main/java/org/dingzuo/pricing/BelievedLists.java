package org.dingzuo.pricing;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;

/** Price lists that were read a moment ago: every quote needs one. A list is believed for a second without looking again; a price that
 *  was quoted a moment ago would stand in any case. What was changed on this node is forgotten at once. */
@Component
class BelievedLists {
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int REMEMBERED = 10_000;

    private final ConcurrentMap<StudioId, Known> known = new ConcurrentHashMap<>();

    private record Known(PriceLists.Kept kept, long readAt) {}

    PriceLists.Kept of(StudioId studio, Supplier<PriceLists.Kept> reading) {
        var last = known.get(studio);
        // The machine's own ticks, not the house's clock: that one may be driven.
        var now = System.nanoTime();
        if (last != null && now - last.readAt() < BELIEVED_NANOS) {
            return last.kept();
        }
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        var kept = reading.get();
        known.put(studio, new Known(kept, now));
        return kept;
    }

    /** The caller's transaction has changed it. */
    void forget(StudioId studio) {
        AfterCommit.run(() -> known.remove(studio));
    }
}

package org.dingzuo.production.base;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which designs something lies finished, believed for a second: most quotes are of others, and need not ask the shelf for them. A
 *  move on this node is known at once; where one is not known yet, a piece is offered as it would be made. */
@Component
class LyingDesigns {
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int REMEMBERED = 10_000;

    private final JdbcClient db;
    private final ConcurrentMap<StudioId, Known> known = new ConcurrentHashMap<>();

    private record Known(Set<DesignId> designs, long readAt) {}

    LyingDesigns(JdbcClient db) {
        this.db = db;
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
            last = new Known(read(studio), now);
            known.put(studio, last);
        }
        return last.designs().containsAll(designs);
    }

    /** The caller's transaction moves a piece. */
    void forget(StudioId studio) {
        AfterCommit.run(() -> known.remove(studio));
    }

    private Set<DesignId> read(StudioId studio) {
        return db.sql("select distinct design_id from production.base_piece where studio_id = :studio and on_shelf > 0")
                .param("studio", studio.value())
                .query((row, n) -> new DesignId(row.getObject(1, UUID.class)))
                .set();
    }
}

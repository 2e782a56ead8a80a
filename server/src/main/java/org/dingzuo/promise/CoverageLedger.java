package org.dingzuo.promise;

import java.util.List;
import java.util.OptionalInt;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Calibration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What it would have taken to keep the last promises, and what the next one must ask for therefore. */
@Repository
class CoverageLedger {
    /** So many of the last orders say how life is now. */
    private static final int REMEMBERED = 100;

    private final JdbcClient db;

    CoverageLedger(JdbcClient db) {
        this.db = db;
    }

    /** The rung to ask for; empty while too few orders are over. */
    OptionalInt proven(StudioId studio) {
        return Calibration.rung(needed(studio), BufferTable.CONFIDENCE);
    }

    /** Rungs that were needed, of the orders that left last. */
    List<Integer> needed(StudioId studio) {
        return db.sql("""
                select needed
                  from promise.promised
                 where studio_id = :studio and needed is not null
                 order by shipped_on desc, order_id
                 limit :most
                """)
                .param("studio", studio.value())
                .param("most", REMEMBERED)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Of all promises given with a confidence, how many were kept so far. A day that the buyer moved is not the day that was given. */
    KeptCount kept(StudioId studio) {
        return db.sql("""
                select count(*) filter (where d.shipped_on <= given.ship_by) as kept, count(*) as shipped
                  from promise.promised d
                 cross join lateral (
                       select c.ship_by
                         from promise.promise_change c
                        where c.studio_id = d.studio_id and c.order_id = d.order_id and c.reason in ('first', 'booked-again')
                        order by c.change_no desc
                        limit 1) given
                 where d.studio_id = :studio and d.confidence is not null and d.shipped_on is not null
                """)
                .param("studio", studio.value())
                .query((row, n) -> new KeptCount(row.getInt("kept"), row.getInt("shipped")))
                .single();
    }
}

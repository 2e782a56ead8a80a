package org.dingzuo.materials.purchase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What orders took of each item, week by week. */
@Repository
class UsageStore {
    static final int WEEKS = 26;

    private final JdbcClient db;

    UsageStore(JdbcClient db) {
        this.db = db;
    }

    /** In the last weeks that an item has been there, at most half a year. A week is seven days, the last of them today; one that brought back
     *  more than it took used nothing. An item that never came is absent. */
    Map<String, Usage> lately(StudioId studio, LocalDate today) {
        var usage = new HashMap<String, Usage>();
        db.sql("""
            select i.item, i.weeks, coalesce(sum(w.used), 0) as used, coalesce(sum(w.used * w.used), 0) as squares
              from (select item, least(:weeks, greatest(0, (:today - min(came_on)) / 7))::int as weeks
                      from materials.lot
                     where studio_id = :studio
                     group by item) i
              left join (select l.item, (:today - d.day) / 7 as week, greatest(0, sum(d.used - d.back)) as used
                           from materials.lot_day d
                           join materials.lot l on l.studio_id = d.studio_id and l.lot_id = d.lot_id
                          where d.studio_id = :studio and d.day > :since and d.used <> d.back
                          group by 1, 2) w on w.item = i.item and w.week < i.weeks
             group by i.item, i.weeks
            """)
                .param("studio", studio.value())
                .param("today", today)
                .param("weeks", WEEKS)
                .param("since", today.minusWeeks(WEEKS))
                .query(row -> {
                    usage.put(
                            row.getString("item"),
                            new Usage(
                                    row.getInt("weeks"),
                                    row.getBigDecimal("used").toBigIntegerExact(),
                                    row.getBigDecimal("squares").toBigIntegerExact()));
                });
        return usage;
    }
}

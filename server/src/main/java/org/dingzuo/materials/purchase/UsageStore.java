package org.dingzuo.materials.purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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

    /** Of the last weeks that an item has been there, at most half a year's: what each week took, the newest first. A week is seven days,
     *  the last of them today. */
    Map<String, List<Long>> weekly(StudioId studio, LocalDate today) {
        var weeks = new HashMap<String, List<Long>>();
        db.sql("""
            select i.item, i.weeks, (:today - d.day) / 7 as week, sum(d.used - d.back)::bigint as used
              from (select item, least(:weeks, greatest(0, (:today - min(came_on)) / 7))::int as weeks
                      from materials.lot
                     where studio_id = :studio
                     group by item) i
              left join (materials.lot_day d join materials.lot l on l.studio_id = d.studio_id and l.lot_id = d.lot_id)
                     on d.studio_id = :studio and d.day > :since and d.used <> d.back
                    and l.item = i.item and d.day > :today - 7 * i.weeks
             group by 1, 2, 3
            """)
                .param("studio", studio.value())
                .param("today", today)
                .param("weeks", WEEKS)
                .param("since", today.minusWeeks(WEEKS))
                .query(row -> {
                    var seen = row.getInt("weeks");
                    var of = weeks.computeIfAbsent(
                            row.getString("item"), item -> new ArrayList<>(Collections.nCopies(seen, 0L)));
                    var week = row.getObject("week", Integer.class);
                    if (week != null) {
                        of.set(week, Math.max(0, row.getLong("used")));
                    }
                });
        return weeks;
    }
}

package org.dingzuo.materials.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /** Of the last weeks that an item has been there, at most half a year's: what each week took, the newest first. */
    Map<String, List<Long>> weekly(StudioId studio, Instant now, LocalDate today) {
        var weeks = new HashMap<String, List<Long>>();
        db.sql("""
            select l.item, l.weeks, m.week, m.used
              from (select item, least(:weeks, greatest(0, (:today - min(came_on)) / 7))::int as weeks
                      from materials.lot
                     where studio_id = :studio
                     group by item) l
              left join (select item, floor(extract(epoch from :now - moved_at) / 604800)::int as week,
                                greatest(0, -sum(quantity))::bigint as used
                           from materials.move
                          where studio_id = :studio and order_id is not null and moved_at > :since
                          group by 1, 2) m on m.item = l.item and m.week < l.weeks
            """)
                .param("studio", studio.value())
                .param("today", today)
                .param("weeks", WEEKS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.atOffset(ZoneOffset.UTC).minusWeeks(WEEKS))
                .query(row -> {
                    var seen = row.getInt("weeks");
                    var of = weeks.computeIfAbsent(
                            row.getString("item"), item -> new ArrayList<>(Collections.nCopies(seen, 0L)));
                    var week = row.getObject("week", Integer.class);
                    if (week != null) {
                        of.set(week, row.getLong("used"));
                    }
                });
        return weeks;
    }
}

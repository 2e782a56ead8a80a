package org.dingzuo.promise;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads back what was in hand on earlier days. */
@Repository
class CarriedLedger {
    private final JdbcClient db;

    CarriedLedger(JdbcClient db) {
        this.db = db;
    }

    List<Workload.Carried> since(StudioId studio, LocalDate day) {
        return db.sql("""
                select p.order_id, c.at, coalesce(p.shipped_on, p.ship_by) as until, p.minutes
                  from promise.promised p
                  join promise.promise_change c on c.studio_id = p.studio_id and c.order_id = p.order_id and c.change_no = 0
                 where p.studio_id = :studio and p.state <> 'RELEASED' and coalesce(p.shipped_on, p.ship_by) >= :day
                 order by c.at
                """)
                .param("studio", studio.value())
                .param("day", day)
                .query((row, n) -> new Workload.Carried(
                        row.getObject("order_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("until", LocalDate.class),
                        row.getInt("minutes")))
                .list();
    }
}

package org.dingzuo.ordering.lookback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LatelyStore {
    private final JdbcClient db;

    LatelyStore(JdbcClient db) {
        this.db = db;
    }

    /** The oldest first. @param from inclusive
     *  @param until exclusive */
    List<Lately.Doing> since(StudioId studio, Collection<String> kinds, Instant from, Instant until, int most) {
        return db.sql("""
                select h.order_id, o.number, h.kind, h.at
                  from ordering.happening h
                  join ordering.orders o on o.studio_id = h.studio_id and o.order_id = h.order_id
                 where h.studio_id = :studio and h.at >= :from and h.at < :until and h.kind = any (:kinds)
                 order by h.at, h.happening_no
                 limit :most
                """)
                .param("studio", studio.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("kinds", kinds.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new Lately.Doing(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        OrderStore.number(row.getInt("number")),
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

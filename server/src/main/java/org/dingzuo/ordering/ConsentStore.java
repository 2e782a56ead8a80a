package org.dingzuo.ordering;

import java.time.OffsetDateTime;
import java.util.List;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the consents again that came with an order. */
@Repository
class ConsentStore {
    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    List<Consented> of(StudioId studio, OrderId order) {
        return db.sql("""
                select kind, line, version, words, given_at
                  from ordering.consent
                 where studio_id = :studio and order_id = :order
                 order by line, kind
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query((row, n) -> new Consented(
                        Offer.ConsentKind.valueOf(row.getString("kind")),
                        row.getInt("line"),
                        row.getString("version"),
                        row.getString("words"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

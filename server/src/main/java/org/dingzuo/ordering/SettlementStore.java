package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettlementStore {
    static final Reading<Settlement> ALL = new Reading<>("""
            select order_id as of, kept, back, payout, lines
              from ordering.settlement
             where studio_id = :studio and order_id = any (:ids)
            """, Settlement.class);

    private final JdbcClient db;
    private final Documents documents;

    SettlementStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** An order that was paid late may end a second time; it keeps its first account. */
    void write(StudioId studio, OrderId order, Ending ending, Settlement settled, Instant now) {
        db.sql("""
                insert into ordering.settlement (studio_id, order_id, ending, kept, back, payout, lines, settled_at)
                values (:studio, :order, :ending, :kept, :back, :payout, :lines::jsonb, :now)
                    on conflict do nothing
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("ending", ending.name())
                .param("kept", settled.kept().minor())
                .param("back", settled.back().minor())
                .param("payout", settled.payout().minor())
                .param("lines", documents.write(settled.lines()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

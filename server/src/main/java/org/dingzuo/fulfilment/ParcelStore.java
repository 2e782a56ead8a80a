package org.dingzuo.fulfilment;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParcelStore {
    private final JdbcClient db;

    ParcelStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, OrderId order, String carrier, String number, Instant now) {
        db.sql("""
                insert into fulfilment.parcel (studio_id, order_id, carrier, number, shipped_at)
                values (:studio, :order, :carrier, :number, :now)
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("carrier", carrier)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delivered(StudioId studio, OrderId order, Instant now) {
        db.sql("""
                update fulfilment.parcel
                   set delivered_at = :now
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

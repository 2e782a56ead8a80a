package org.dingzuo.fulfilment.platform;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlatformOrderStore {
    private final JdbcClient db;

    PlatformOrderStore(JdbcClient db) {
        this.db = db;
    }

    Optional<PlatformOrder> find(StudioId studio, OrderId order) {
        return db.sql("""
            select platform, category, number, paid_at, deadline
              from fulfilment.platform_order
             where studio_id = :studio and order_id = :order
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query((row, n) -> {
                    var deadline = row.getObject("deadline", OffsetDateTime.class);
                    return new PlatformOrder(
                            Platform.valueOf(row.getString("platform")),
                            row.getString("category"),
                            row.getString("number"),
                            row.getObject("paid_at", OffsetDateTime.class).toInstant(),
                            deadline == null ? null : deadline.toInstant());
                })
                .optional();
    }

    /** What is known of it is replaced: whoever writes has all of it before them. */
    void put(StudioId studio, OrderId order, PlatformOrder sold) {
        var deadline = sold.deadline();
        db.sql("""
            insert into fulfilment.platform_order (studio_id, order_id, platform, category, number, paid_at, deadline)
            values (:studio, :order, :platform, :category, :number, :paid, cast(:deadline as timestamptz))
                on conflict (studio_id, order_id) do update
               set platform = excluded.platform, category = excluded.category, number = excluded.number,
                   paid_at = excluded.paid_at, deadline = excluded.deadline
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("platform", sold.platform().name())
                .param("category", sold.category())
                .param("number", sold.number())
                .param("paid", sold.paidAt().atOffset(ZoneOffset.UTC))
                .param("deadline", deadline == null ? null : deadline.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(StudioId studio, OrderId order) {
        db.sql("delete from fulfilment.platform_order where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order.value())
                .update();
    }
}

package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GoodsReturnStore {
    static final Reading<GoodsReturn> ALL = new Reading<>("""
            select order_id as of, lines, words, asked_at as "askedAt", arrived_at as "arrivedAt", refunded
              from ordering.goods_return
             where studio_id = :studio and order_id = any (:ids)
            """, GoodsReturn.class);

    private final JdbcClient db;

    GoodsReturnStore(JdbcClient db) {
        this.db = db;
    }

    /** False when it was asked for before. */
    boolean ask(StudioId studio, OrderId order, Collection<Integer> lines, String words, Instant now) {
        return db.sql("""
                insert into ordering.goods_return (studio_id, order_id, lines, words, asked_at)
                values (:studio, :order, :lines, :words, :now)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("lines", lines.stream().map(Integer::shortValue).toArray(Short[]::new))
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Notes the arrival; false when nothing was on its way. */
    boolean arrive(StudioId studio, OrderId order, Money refunded, Instant now) {
        return db.sql("""
                update ordering.goods_return
                   set arrived_at = :now, refunded = :refunded
                 where studio_id = :studio and order_id = :order and arrived_at is null
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("refunded", refunded.minor())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Orders whose goods are on their way back, the oldest first. */
    List<OrderId> open(StudioId studio) {
        return db.sql("""
                select order_id
                  from ordering.goods_return
                 where studio_id = :studio and arrived_at is null
                 order by asked_at, order_id
                 limit 200
                """)
                .param("studio", studio.value())
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }
}

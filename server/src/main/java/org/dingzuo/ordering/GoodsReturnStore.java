package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** What buyers send back, and when it arrived. */
@Repository
@NamedInterface("rooms")
public class GoodsReturnStore {
    static final Reading<GoodsReturn> ALL = new Reading<>("""
            select order_id as of, lines, words, asked_at as "askedAt", arrived_at as "arrivedAt", refunded
              from ordering.goods_return
             where studio_id = :studio and order_id = any (:ids)
            """, GoodsReturn.class);

    /** Orders whose goods are on their way back, the oldest first. */
    static final Reading<Unanswered.Asked> OPEN = new Reading<>("""
            select studio_id as of, order_id as order
              from ordering.goods_return
             where studio_id = :studio and studio_id = any (:ids) and arrived_at is null
             order by asked_at, order_id
             limit 200
            """, Unanswered.Asked.class);

    private final JdbcClient db;

    GoodsReturnStore(JdbcClient db) {
        this.db = db;
    }

    /** False when it was asked for before. */
    public boolean ask(StudioId studio, OrderId order, Collection<Integer> lines, String words, Instant now) {
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
    public boolean arrive(StudioId studio, OrderId order, Money refunded, Instant now) {
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
}

package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Times in which an order stood still because its buyer had to say something; each is kept. */
@Repository
@NamedInterface("rooms")
public class CustomerWaitStore {
    /** The latest wait of each order, open or over; an order that never waited has none. */
    static final Reading<CustomerWait> LATEST = new Reading<>("""
            select distinct on (order_id) order_id as of, awaited, words, asked_at as "askedAt", answer,
                   case when ended_at is not null
                        then json_build_object('at', ended_at, 'by', ended_by, 'days', days, 'former', former, 'shipBy', ship_by)
                         end as ended
              from ordering.customer_wait
             where studio_id = :studio and order_id = any (:ids)
             order by order_id, wait_no desc
            """, CustomerWait.class);

    private final JdbcClient db;
    private final ReadingStore readings;

    CustomerWaitStore(JdbcClient db, ReadingStore readings) {
        this.db = db;
        this.readings = readings;
    }

    /** Open or over; empty when it never waited. */
    public Optional<CustomerWait> latest(OrderId order) {
        return readings.one(order.value(), LATEST);
    }

    /** Begins to wait; false when the order waits already. The order is locked. */
    public boolean begin(StudioId studio, OrderId order, CustomerWait.Awaited awaited, String words, Instant now) {
        return db.sql("""
                insert into ordering.customer_wait (studio_id, order_id, wait_no, awaited, words, asked_at)
                select :studio, :order, coalesce(max(wait_no), 0) + 1, :awaited, :words, :now
                  from ordering.customer_wait
                 where studio_id = :studio and order_id = :order
                having coalesce(bool_and(ended_at is not null), true)
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("awaited", awaited.name())
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when nothing is waited for: somebody ended it before. */
    public boolean end(StudioId studio, OrderId order, CustomerWait.Ended ended, @Nullable String answer) {
        return db.sql("""
                update ordering.customer_wait
                   set ended_at = :at, ended_by = :by, answer = :answer, days = :days, former = :former, ship_by = :shipBy
                 where studio_id = :studio and order_id = :order and ended_at is null
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("at", ended.at().atOffset(ZoneOffset.UTC))
                        .param("by", ended.by().name())
                        .param("answer", answer)
                        .param("days", ended.days())
                        .param("former", ended.former())
                        .param("shipBy", ended.shipBy())
                        .update()
                == 1;
    }

    /** What buyers answered is theirs; when it was waited for stays, as the promise rests on it. */
    public void forgetAnswers(StudioId studio, Collection<UUID> orders) {
        db.sql("""
                update ordering.customer_wait
                   set answer = null
                 where studio_id = :studio and order_id = any (:orders)
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .update();
    }
}

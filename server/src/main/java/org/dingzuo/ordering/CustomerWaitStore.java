package org.dingzuo.ordering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerWaitStore {
    private final JdbcClient db;

    CustomerWaitStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest wait of each order, open or over; an order that never waited is absent. */
    Map<UUID, CustomerWait> latest(StudioId studio, Collection<UUID> orders) {
        var latest = new HashMap<UUID, CustomerWait>();
        db.sql("""
                select distinct on (order_id) *
                  from ordering.customer_wait
                 where studio_id = :studio and order_id = any (:orders)
                 order by order_id, wait_no desc
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    latest.put(
                            row.getObject("order_id", UUID.class),
                            new CustomerWait(
                                    CustomerWait.Awaited.valueOf(row.getString("awaited")),
                                    row.getString("words"),
                                    row.getObject("asked_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("answer"),
                                    ended(row)));
                });
        return latest;
    }

    private static CustomerWait.@Nullable Ended ended(ResultSet row) throws SQLException {
        var at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null
                ? null
                : new CustomerWait.Ended(
                        at.toInstant(),
                        CustomerWait.By.valueOf(row.getString("ended_by")),
                        row.getInt("days"),
                        row.getObject("former", LocalDate.class),
                        row.getObject("ship_by", LocalDate.class));
    }

    /** Begins to wait; false when the order waits already. The order is locked. */
    boolean begin(StudioId studio, OrderId order, CustomerWait.Awaited awaited, String words, Instant now) {
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
    boolean end(StudioId studio, OrderId order, CustomerWait.Ended ended, @Nullable String answer) {
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
    void forgetAnswers(StudioId studio, Collection<UUID> orders) {
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

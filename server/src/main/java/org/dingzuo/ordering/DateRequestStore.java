package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DateRequestStore {
    private final JdbcClient db;

    DateRequestStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, OrderId order, DateRequest request) {
        db.sql("""
                insert into ordering.date_request (studio_id, order_id, request_no, former, ship_by, reason, asked_at)
                select :studio, :order, coalesce(max(request_no) + 1, 0), :former, :shipBy, :reason, :now
                  from ordering.date_request
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("former", request.former())
                .param("shipBy", request.shipBy())
                .param("reason", request.reason())
                .param("now", request.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The questions that wait for an answer, by order. */
    Map<UUID, DateRequest> open(StudioId studio, Collection<UUID> orders) {
        var open = new HashMap<UUID, DateRequest>();
        db.sql("""
                select order_id, former, ship_by, reason, asked_at
                  from ordering.date_request
                 where studio_id = :studio and order_id = any (:orders) and answer is null
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    open.put(
                            row.getObject("order_id", UUID.class),
                            new DateRequest(
                                    row.getObject("former", LocalDate.class),
                                    row.getObject("ship_by", LocalDate.class),
                                    row.getString("reason"),
                                    row.getObject("asked_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return open;
    }

    /** Nothing changes where no question is open. */
    void answer(StudioId studio, OrderId order, String answer, Instant now) {
        db.sql("""
                update ordering.date_request
                   set answer = :answer, answered_at = :now
                 where studio_id = :studio and order_id = :order and answer is null
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("answer", answer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

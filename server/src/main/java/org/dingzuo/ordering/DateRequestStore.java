package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Questions for a later day. Every question stays on record; one is open at a time. */
@Repository
@NamedInterface("rooms")
public class DateRequestStore {
    /** The questions that wait for an answer. */
    static final Reading<DateRequest> OPEN = new Reading<>("""
            select order_id as of, former, ship_by as "shipBy", reason, asked_at as "askedAt"
              from ordering.date_request
             where studio_id = :studio and order_id = any (:ids) and answer is null
            """, DateRequest.class);

    private final JdbcClient db;
    private final ReadingStore readings;

    DateRequestStore(JdbcClient db, ReadingStore readings) {
        this.db = db;
        this.readings = readings;
    }

    /** Under the order's lock: the next number of its requests is counted here. */
    public void insert(StudioId studio, OrderId order, DateRequest request) {
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

    /** The one that its buyer has not answered. */
    public Optional<DateRequest> open(OrderId order) {
        return readings.one(order.value(), OPEN);
    }

    /** Nothing changes where no question is open. */
    public void answer(StudioId studio, OrderId order, String answer, Instant now) {
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

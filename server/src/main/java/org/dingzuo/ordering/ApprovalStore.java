package org.dingzuo.ordering;

import java.time.Instant;
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
class ApprovalStore {
    private final JdbcClient db;

    ApprovalStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest question of each order; an order that was never asked is absent. */
    Map<UUID, Approval> latest(StudioId studio, Collection<UUID> orders) {
        var latest = new HashMap<UUID, Approval>();
        db.sql("""
                select distinct on (order_id) *
                  from ordering.photo_approval
                 where studio_id = :studio and order_id = any (:orders)
                 order by order_id, question_no desc
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    latest.put(
                            row.getObject("order_id", UUID.class),
                            new Approval(
                                    row.getString("photo"),
                                    row.getString("question"),
                                    row.getObject("asked_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getObject("approved", Boolean.class),
                                    row.getString("words")));
                });
        return latest;
    }

    /** Asks; false when a question is open already. The order is locked. */
    boolean ask(StudioId studio, OrderId order, String photo, String question, Instant now) {
        return db.sql("""
                insert into ordering.photo_approval (studio_id, order_id, question_no, photo, question, asked_at)
                select :studio, :order, coalesce(max(question_no), 0) + 1, :photo, :question, :now
                  from ordering.photo_approval
                 where studio_id = :studio and order_id = :order
                having coalesce(bool_and(answered_at is not null), true)
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("photo", photo)
                        .param("question", question)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when no question is open. */
    boolean answer(StudioId studio, OrderId order, boolean approved, String words, Instant now) {
        return db.sql("""
                update ordering.photo_approval
                   set approved = :approved, words = nullif(:words, ''), answered_at = :now
                 where studio_id = :studio and order_id = :order and answered_at is null
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("approved", approved)
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

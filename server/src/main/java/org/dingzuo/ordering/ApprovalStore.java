package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

@Repository
@NamedInterface("rooms")
public class ApprovalStore {
    /** The latest question of each order; an order that was never asked has none. */
    static final Reading<Approval> LATEST = new Reading<>("""
            select distinct on (order_id) order_id as of, photo, question, asked_at as "askedAt", approved, words
              from ordering.photo_approval
             where studio_id = :studio and order_id = any (:ids)
             order by order_id, question_no desc
            """, Approval.class);

    private final JdbcClient db;

    ApprovalStore(JdbcClient db) {
        this.db = db;
    }

    /** Asks; false when a question is open already. The order is locked. */
    public boolean ask(StudioId studio, OrderId order, String photo, String question, Instant now) {
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
    public boolean answer(StudioId studio, OrderId order, boolean approved, String words, Instant now) {
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

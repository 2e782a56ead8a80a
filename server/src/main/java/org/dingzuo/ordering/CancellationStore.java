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

/** Buyers who asked to end begun work, and the sum that the maker would keep. */
@Repository
@NamedInterface("rooms")
public class CancellationStore {
    static final Reading<Cancellation> ALL = new Reading<>("""
            select order_id as of, asked_at as "askedAt",
                   case when because is not null
                        then json_build_object('material', kept_material, 'work', kept_work, 'because', because)
                         end as kept
              from ordering.cancellation
             where studio_id = :studio and order_id = any (:ids)
            """, Cancellation.class);

    /** Asked and neither answered nor settled, oldest first. */
    static final Reading<Unanswered.Asked> UNANSWERED = new Reading<>("""
            select c.studio_id as of, c.order_id as order
              from ordering.cancellation c
              join ordering.orders o on o.studio_id = c.studio_id and o.order_id = c.order_id
             where c.studio_id = :studio and c.studio_id = any (:ids) and c.settled_at is null and c.proposed_at is null
               and o.state in ('MAKING', 'READY')
             order by c.asked_at, c.order_id
             limit 200
            """, Unanswered.Asked.class);

    private final JdbcClient db;
    private final ReadingStore readings;

    CancellationStore(JdbcClient db, ReadingStore readings) {
        this.db = db;
        this.readings = readings;
    }

    /** False when it was asked before. */
    public boolean ask(StudioId studio, OrderId order, Instant now) {
        return db.sql("""
                insert into ordering.cancellation (studio_id, order_id, asked_at)
                values (:studio, :order, :now)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when the buyer has not asked, or it is settled. */
    public boolean propose(StudioId studio, OrderId order, Kept kept, Instant now) {
        return db.sql("""
                update ordering.cancellation
                   set kept_material = :material, kept_work = :work, because = :because, proposed_at = :now
                 where studio_id = :studio and order_id = :order and settled_at is null
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("material", kept.material().minor())
                        .param("work", kept.work().minor())
                        .param("because", kept.because())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** It waits for nobody any more, whichever way it ended. */
    public void settle(StudioId studio, OrderId order, Instant now) {
        db.sql("""
                update ordering.cancellation set settled_at = :now where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Cancellation> find(OrderId order) {
        return readings.one(order.value(), ALL);
    }
}

package org.dingzuo.ordering.silence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SilenceStore {
    /** What a buyer hears; what the buyer did is no news to them. */
    private static final String[] HEARD = {
        "deposit-paid",
        "booked-again",
        "series-started",
        "series-design-dropped",
        "making-begun",
        "step-begun",
        "step-done",
        "making-again",
        "photo",
        "told",
        "made",
        "lies-ready",
        "new-date-asked",
        "approval-asked",
        "customer-awaited",
        "instalment-due",
        "cancellation-proposed"
    };

    private final JdbcClient db;

    SilenceStore(JdbcClient db) {
        this.db = db;
    }

    List<Silence.Quiet> quietSince(StudioId studio, Instant before, int most) {
        return db.sql("""
            select o.order_id, coalesce(max(h.at), o.placed_at) as heard
              from ordering.orders o
              left join ordering.happening h
                on h.studio_id = o.studio_id and h.order_id = o.order_id and h.kind = any (:heard)
             where o.studio_id = :studio and o.state in ('CONFIRMED', 'MAKING', 'READY')
             group by o.order_id, o.placed_at
            having coalesce(max(h.at), o.placed_at) < :before
             order by heard, o.order_id
             limit :most
            """)
                .param("studio", studio.value())
                .param("heard", HEARD)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new Silence.Quiet(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getObject("heard", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<SilenceRule> rule(StudioId studio) {
        return db.sql("select days, version from ordering.silence_rule where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new SilenceRule(row.getInt("days"), row.getLong("version")))
                .optional();
    }

    boolean write(StudioId studio, SilenceRule rule) {
        return db.sql("""
            insert into ordering.silence_rule as r (studio_id, days, version)
            select :studio, :days, 1
             where :seen = 0 or exists (select from ordering.silence_rule where studio_id = :studio)
                on conflict (studio_id) do update set days = excluded.days, version = r.version + 1
             where r.version = :seen
            """)
                        .param("studio", studio.value())
                        .param("days", rule.days())
                        .param("seen", rule.version())
                        .update()
                == 1;
    }
}

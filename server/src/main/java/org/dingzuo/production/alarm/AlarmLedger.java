package org.dingzuo.production.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.dingzuo.engagement.spi.Notice.Kind;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when each matter stands. */
@Repository
class AlarmLedger {
    /** What was over for less than this is the same matter when it comes again. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** A matter that goes on is not written anew each minute. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final JdbcClient db;

    AlarmLedger(JdbcClient db) {
        this.db = db;
    }

    /** Notes what stands now, forgets what is over, and says since when each stands. */
    Map<String, Instant> standing(StudioId studio, Kind kind, Collection<String> matters, Instant now) {
        db.sql("delete from production.alarm where studio_id = :studio and kind = :kind and seen_at < :forgotten")
                .param("studio", studio.value())
                .param("kind", kind.name())
                .param("forgotten", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        if (matters.isEmpty()) {
            return Map.of();
        }
        db.sql("""
                insert into production.alarm as known (studio_id, kind, matter, since, seen_at)
                select :studio, :kind, matter, :now, :now
                  from unnest(cast(:matters as text[])) matter
                    on conflict (studio_id, kind, matter) do update
                   set seen_at = excluded.seen_at
                 where known.seen_at < :fresh
                """)
                .param("studio", studio.value())
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("fresh", now.minus(FRESH).atOffset(ZoneOffset.UTC))
                .param("matters", matters.toArray(String[]::new))
                .update();
        var since = new HashMap<String, Instant>();
        db.sql("""
                select matter, since
                  from production.alarm
                 where studio_id = :studio and kind = :kind and matter = any (:matters)
                """)
                .param("studio", studio.value())
                .param("kind", kind.name())
                .param("matters", matters.toArray(String[]::new))
                .query(row -> {
                    since.put(
                            row.getString("matter"),
                            row.getObject("since", OffsetDateTime.class).toInstant());
                });
        return since;
    }
}

package org.dingzuo.engagement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts inquiries. A person is one inquiry, so that nobody counts twice. */
@Repository
class DemandStore {
    private final JdbcClient db;

    DemandStore(JdbcClient db) {
        this.db = db;
    }

    record Asked(String design, long people, long answered) {}

    /** @param film slug; null: whatever film it was said under */
    List<Asked> asked(StudioId studio, Instant since, @Nullable String film) {
        return db.sql("""
                select design, count(*), count(*) filter (where state = 'ANSWERED')
                  from engagement.inquiry
                 where studio_id = :studio and design is not null and came_at >= :since
                   and (cast(:film as text) is null or film = :film)
                 group by design
                 order by count(*) desc, design
                """)
                .param("studio", studio.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("film", film)
                .query((row, n) -> new Asked(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    record Under(long people, long answered) {}

    /** Everybody who wrote under a film, whether or not a design was named. @param film slug */
    Under under(StudioId studio, Instant since, String film) {
        return db.sql("""
                select count(*), count(*) filter (where state = 'ANSWERED')
                  from engagement.inquiry
                 where studio_id = :studio and film = :film and came_at >= :since
                """)
                .param("studio", studio.value())
                .param("film", film)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Under(row.getLong(1), row.getLong(2)))
                .single();
    }

    record Named(String design, String group, String choice, long people) {}

    /** Whatever was named for any option, letters and numbers too. */
    List<Named> named(StudioId studio, Instant since, @Nullable String film) {
        return db.sql("""
                select i.design, chosen.key, named.choice, count(*)
                  from engagement.inquiry i
                 cross join lateral jsonb_each(i.configuration) as chosen (key, value)
                 cross join lateral jsonb_array_elements_text(
                           case jsonb_typeof(chosen.value) when 'array' then chosen.value else jsonb_build_array(chosen.value) end
                       ) as named (choice)
                 where i.studio_id = :studio and i.design is not null and i.came_at >= :since
                   and (cast(:film as text) is null or i.film = :film)
                 group by i.design, chosen.key, named.choice
                 order by count(*) desc, chosen.key, named.choice
                """)
                .param("studio", studio.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("film", film)
                .query((row, n) -> new Named(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }
}

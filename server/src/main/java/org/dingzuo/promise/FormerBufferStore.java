package org.dingzuo.promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.PlanSnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The buffer tables of the last half hour: a date that was quoted by one of them stands as long as the plan has it. */
@Repository
class FormerBufferStore {
    private final JdbcClient db;
    private final Documents documents;

    FormerBufferStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** Puts the table that still holds away, and forgets those by which nobody can have a quote any more. */
    void keep(StudioId studio, List<BufferLedger.Entry> entries, Instant now) {
        db.sql("delete from promise.former_buffer where studio_id = :studio and replaced_at < :stale")
                .param("studio", studio.value())
                .param("stale", now.minus(Promises.STANDS).atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                insert into promise.former_buffer (studio_id, edition, replaced_at, entries)
                select studio_id, edition, :now, :entries::jsonb
                  from promise.studio_plan
                 where studio_id = :studio
                    on conflict do nothing
                """)
                .param("studio", studio.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("entries", documents.write(entries))
                .update();
    }

    /** Those that held at some time since then, the latest first. */
    List<BufferTable> since(StudioId studio, Instant moment, PlanSnapshot plan) {
        return db.sql("""
                select edition, entries
                  from promise.former_buffer
                 where studio_id = :studio and replaced_at >= :moment
                 order by edition desc
                """)
                .param("studio", studio.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> BufferTable.of(
                        row.getLong("edition"),
                        List.of(documents.read(row.getString("entries"), BufferLedger.Entry[].class)),
                        plan))
                .list();
    }
}

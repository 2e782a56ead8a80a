package org.dingzuo.promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Placement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Idle work as it was taken, whether its time is still free or not. */
@Repository
class IdleStore {
    private final JdbcClient db;
    private final Documents documents;

    IdleStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    private record Placed(List<Placement> placements) {}

    void insert(StudioId studio, UUID work, List<Placement> placements, Instant at) {
        db.sql("""
                insert into promise.idle_work (studio_id, work_id, placed, taken_at)
                values (:studio, :work, :placed::jsonb, :at)
                """)
                .param("studio", studio.value())
                .param("work", work)
                .param("placed", documents.write(new Placed(placements)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who came first stands first. */
    SequencedMap<UUID, List<Placement>> all(StudioId studio) {
        var all = new LinkedHashMap<UUID, List<Placement>>();
        db.sql("select work_id, placed from promise.idle_work where studio_id = :studio order by taken_at, work_id")
                .param("studio", studio.value())
                .query(row -> {
                    all.put(
                            row.getObject("work_id", UUID.class),
                            documents
                                    .read(row.getString("placed"), Placed.class)
                                    .placements());
                });
        return all;
    }

    void delete(StudioId studio, UUID work) {
        db.sql("delete from promise.idle_work where studio_id = :studio and work_id = :work")
                .param("studio", studio.value())
                .param("work", work)
                .update();
    }
}

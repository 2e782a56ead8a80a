package org.dingzuo.materials.stocklist;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lists were taken. */
@Repository
class TakenStore {
    private final JdbcClient db;

    TakenStore(JdbcClient db) {
        this.db = db;
    }

    /** False when it was taken before. Whoever brings the same list at the same moment waits for the first to end. */
    boolean note(StudioId studio, String mark, Instant now) {
        return db.sql("""
            insert into materials.stock_list (studio_id, mark, taken_at)
            values (:studio, :mark, :now)
                on conflict do nothing
            """)
                        .param("studio", studio.value())
                        .param("mark", mark)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean has(StudioId studio, String mark) {
        return db.sql("select exists (select from materials.stock_list where studio_id = :studio and mark = :mark)")
                .param("studio", studio.value())
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }
}

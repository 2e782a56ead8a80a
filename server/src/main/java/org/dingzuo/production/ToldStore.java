package org.dingzuo.production;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which acts were told already. */
@Repository
class ToldStore {
    private final JdbcClient db;

    ToldStore(JdbcClient db) {
        this.db = db;
    }

    Optional<String> find(StudioId studio, UUID id) {
        return db.sql("select act from production.told_act where studio_id = :studio and act_id = :id")
                .param("studio", studio.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void note(StudioId studio, UUID id, String act, Instant doneAt, Instant toldAt) {
        db.sql("""
                insert into production.told_act (studio_id, act_id, act, done_at, told_at)
                values (:studio, :id, :act, :done, :told)
                """)
                .param("studio", studio.value())
                .param("id", id)
                .param("act", act)
                .param("done", doneAt.atOffset(ZoneOffset.UTC))
                .param("told", toldAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}

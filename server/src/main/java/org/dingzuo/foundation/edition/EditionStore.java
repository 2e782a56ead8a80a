package org.dingzuo.foundation.edition;

import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Read here, raised by the database alone. */
@Repository
class EditionStore {
    private final JdbcClient db;

    EditionStore(JdbcClient db) {
        this.db = db;
    }

    /** As last committed; 0: nothing has changed since editions are counted. */
    long current(StudioId studio) {
        return db.sql("select number from directory.edition where studio_id = :studio")
                .param("studio", studio.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}

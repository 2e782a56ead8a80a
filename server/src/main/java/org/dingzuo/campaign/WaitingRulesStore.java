package org.dingzuo.campaign;

import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long an offer to somebody who waits stands. */
@Repository
class WaitingRulesStore {
    static final int FIRST_HOURS = 12;

    private final JdbcClient db;

    WaitingRulesStore(JdbcClient db) {
        this.db = db;
    }

    /** @param version 0 where nothing was ever set */
    record Hours(int hours, long version) {}

    int hours(StudioId studio) {
        return read(studio).hours();
    }

    Hours read(StudioId studio) {
        return db.sql("select offer_hours, version from campaign.waiting_rules where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new Hours(row.getInt(1), row.getLong(2)))
                .optional()
                .orElse(new Hours(FIRST_HOURS, 0));
    }

    /** False when somebody was faster than {@code seen}. */
    boolean set(StudioId studio, int hours, long seen) {
        return db.sql("""
                insert into campaign.waiting_rules as r (studio_id, offer_hours, version)
                select :studio, :hours, 1 where :seen = 0 or exists (select from campaign.waiting_rules where studio_id = :studio)
                    on conflict (studio_id) do update
                   set offer_hours = excluded.offer_hours, version = r.version + 1
                 where r.version = :seen
                """)
                        .param("studio", studio.value())
                        .param("hours", hours)
                        .param("seen", seen)
                        .update()
                == 1;
    }
}

package org.dingzuo.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SoldOutStore {
    private final JdbcClient db;
    private final Documents documents;

    SoldOutStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void put(StudioId studio, DesignId design, SoldOut missing, Instant now) {
        db.sql("""
                insert into catalog.sold_out (studio_id, design_id, option_group, choice, because, since)
                values (:studio, :design, :group, :choice, :because::jsonb, :now)
                    on conflict (studio_id, design_id, option_group, choice) do update set because = excluded.because
                """)
                .param("studio", studio.value())
                .param("design", design.value())
                .param("group", missing.group())
                .param("choice", missing.choice())
                .param("because", documents.write(missing.because()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(StudioId studio, DesignId design, String group, String choice) {
        db.sql("""
                delete from catalog.sold_out
                 where studio_id = :studio and design_id = :design and option_group = :group and choice = :choice
                """)
                .param("studio", studio.value())
                .param("design", design.value())
                .param("group", group)
                .param("choice", choice)
                .update();
    }
}

package org.dingzuo.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every price list that ever held, one after the other. */
@Repository
class PriceListStore {
    private final JdbcClient db;
    private final Documents documents;

    PriceListStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** False when somebody wrote the next one first. */
    boolean insert(StudioId studio, PriceLists.Kept next, Instant now) {
        return db.sql("""
                insert into pricing.price_list (studio_id, revision, document, in_force_from)
                select :studio, :revision, :document::jsonb, :now
                 where :revision = 1 + coalesce((select max(revision)
                                                   from pricing.price_list
                                                  where studio_id = :studio), 0)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("revision", next.revision())
                        .param("document", documents.write(next.list()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<PriceLists.Kept> latest(StudioId studio) {
        return db.sql("""
                select revision, document
                  from pricing.price_list
                 where studio_id = :studio
                 order by revision desc
                 limit 1
                """)
                .param("studio", studio.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    Optional<PriceLists.Kept> before(StudioId studio, Instant moment) {
        return db.sql("""
                select revision, document
                  from pricing.price_list
                 where studio_id = :studio and in_force_from < :moment
                 order by revision desc
                 limit 1
                """)
                .param("studio", studio.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> kept(row))
                .optional();
    }

    List<Instant> changedSince(StudioId studio, Instant since) {
        return db.sql(
                        "select in_force_from from pricing.price_list where studio_id = :studio and in_force_from > :since")
                .param("studio", studio.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    private PriceLists.Kept kept(ResultSet row) throws SQLException {
        return new PriceLists.Kept(documents.read(row.getString("document"), PriceList.class), row.getLong("revision"));
    }
}

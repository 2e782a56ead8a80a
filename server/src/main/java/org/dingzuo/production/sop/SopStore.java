package org.dingzuo.production.sop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SopStore {
    private final JdbcClient db;
    private final Documents documents;

    SopStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    List<Sop> latest(StudioId studio) {
        return db.sql("""
            select distinct on (step) *
              from production.sop
             where studio_id = :studio
             order by step, version desc
            """)
                .param("studio", studio.value())
                .query((row, n) -> sopOf(row))
                .list();
    }

    /** These wordings, and of the kinds of step the latest. */
    List<Sop> of(StudioId studio, Collection<Sop.Ref> wordings, Collection<String> kinds) {
        return db.sql("""
            select s.*
              from production.sop s
             where s.studio_id = :studio
               and ((s.step, s.version) in (select * from unnest(:steps::text[], :versions::int[]))
                 or (s.step = any (:kinds)
                     and s.version = (select max(version)
                                        from production.sop
                                       where studio_id = s.studio_id and step = s.step)))
             order by s.step, s.version
            """)
                .param("studio", studio.value())
                .param("steps", wordings.stream().map(Sop.Ref::step).toArray(String[]::new))
                .param("versions", wordings.stream().map(Sop.Ref::version).toArray(Integer[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, n) -> sopOf(row))
                .list();
    }

    /** All wordings of a kind of step, the latest first. */
    List<Sop> versions(StudioId studio, String step) {
        return db.sql("""
            select *
              from production.sop
             where studio_id = :studio and step = :step
             order by version desc
            """)
                .param("studio", studio.value())
                .param("step", step)
                .query((row, n) -> sopOf(row))
                .list();
    }

    /** The next wording after {@code seen}; false when that is not the latest, or somebody was faster: the key decides. */
    boolean write(StudioId studio, String step, long seen, Sheet sheet, Instant now) {
        return db.sql("""
            insert into production.sop (studio_id, step, version, sheet, written_at)
            select :studio, :step, :seen + 1, :sheet::jsonb, :now
             where :seen = (select coalesce(max(version), 0) from production.sop where studio_id = :studio and step = :step)
                on conflict do nothing
            """)
                        .param("studio", studio.value())
                        .param("step", step)
                        .param("seen", (int) seen)
                        .param("sheet", documents.write(sheet))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Sop sopOf(ResultSet row) throws SQLException {
        return new Sop(
                row.getString("step"),
                row.getInt("version"),
                documents.read(row.getString("sheet"), Sheet.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}

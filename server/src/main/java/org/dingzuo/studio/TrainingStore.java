package org.dingzuo.studio;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks of those who work here. */
@Repository
class TrainingStore {
    private final JdbcClient db;

    TrainingStore(JdbcClient db) {
        this.db = db;
    }

    record Row(
            PersonId person,
            String work,
            Rung rung,
            @Nullable AccountId by,
            Instant at,
            long version) {}

    List<Row> all(StudioId studio) {
        return db.sql("""
                select t.person_id, t.work, t.rung, t.marked_by, t.marked_at, t.version
                  from studio.training t
                  join studio.person p on p.studio_id = t.studio_id and p.person_id = t.person_id and p.active
                 where t.studio_id = :studio
                 order by t.person_id, t.work
                """)
                .param("studio", studio.value())
                .query((row, n) -> {
                    var by = row.getObject("marked_by", UUID.class);
                    return new Row(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getString("work"),
                            Rung.valueOf(row.getString("rung")),
                            by == null ? null : new AccountId(by),
                            row.getObject("marked_at", OffsetDateTime.class).toInstant(),
                            row.getLong("version"));
                })
                .list();
    }

    /** One statement decides who was first, so that two hands at once never move a mark by two rungs.
     *  @param mark its version is the one that was read; 0: there was none
     *  @return the next version; empty when it is no longer that */
    Optional<Long> put(StudioId studio, Row mark) {
        return db.sql(mark.version() == 0 ? """
                insert into studio.training (studio_id, person_id, work, rung, marked_by, marked_at)
                values (:studio, :person, :work, :rung, :by, :at)
                    on conflict do nothing
                returning version
                """ : """
                update studio.training
                   set rung = :rung, marked_by = :by, marked_at = :at, version = version + 1
                 where studio_id = :studio and person_id = :person and work = :work and version = :seen
                returning version
                """)
                .param("studio", studio.value())
                .param("person", mark.person().value())
                .param("work", mark.work())
                .param("rung", mark.rung().name())
                .param("by", mark.by() == null ? null : mark.by().value())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("seen", mark.version())
                .query(Long.class)
                .optional();
    }

    /** @return whether there were any */
    boolean delete(StudioId studio, PersonId person) {
        return db.sql("delete from studio.training where studio_id = :studio and person_id = :person")
                        .param("studio", studio.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }
}

package org.dingzuo.production.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.quality.Defect.Cause;
import org.dingzuo.production.quality.Defect.Found;
import org.dingzuo.production.quality.Defect.Lesson;
import org.dingzuo.production.quality.Defect.Remedy;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DefectStore {
    private final JdbcClient db;

    DefectStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, Defect defect) {
        var found = defect.found();
        var person = found.person();
        var machine = found.machine();
        db.sql("""
            insert into production.defect
                   (studio_id, defect_id, design_id, order_id, line, step, caused_at, kind, cause, pieces, words, photo, sop_version,
                    person_id, lot_id, machine_id, remedy, promised, leaves, found_at)
            values (:studio, :defect, :design, :order, :line, :step, :causedAt, :kind, :cause, :pieces, :words, :photo,
                    cast(:sop as int), cast(:person as uuid), cast(:lot as uuid), cast(:machine as uuid), :remedy,
                    cast(:promised as date), cast(:leaves as date), :now)
            """)
                .param("studio", studio.value())
                .param("defect", defect.id())
                .param("design", defect.design().value())
                .param("order", found.step().order().value())
                .param("line", found.step().line())
                .param("step", found.step().step())
                .param("causedAt", found.causedAt())
                .param("kind", defect.kindOfStep())
                .param("cause", found.cause().name())
                .param("pieces", found.pieces())
                .param("words", found.words())
                .param("photo", found.photo())
                .param("sop", defect.sopVersion())
                .param("person", person == null ? null : person.value())
                .param("lot", found.lot())
                .param("machine", machine == null ? null : machine.value())
                .param("remedy", found.remedy().name())
                .param("promised", defect.promised())
                .param("leaves", defect.leaves())
                .param("now", defect.foundAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Defect> find(StudioId studio, UUID id) {
        return db.sql("select * from production.defect where studio_id = :studio and defect_id = :defect")
                .param("studio", studio.value())
                .param("defect", id)
                .query((row, n) -> defectOf(row))
                .optional();
    }

    /** The newest first. */
    List<Defect> since(StudioId studio, Instant from, int most) {
        return db.sql("""
            select *
              from production.defect
             where studio_id = :studio and found_at >= :from
             order by found_at desc, defect_id
             limit :most
            """)
                .param("studio", studio.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> defectOf(row))
                .list();
    }

    /** The most pieces first. */
    List<Recurring> recurring(StudioId studio, DesignId design, Instant from) {
        return db.sql("""
            select kind, cause, sum(pieces) as pieces, (array_agg(words order by found_at desc, defect_id))[1] as words
              from production.defect
             where studio_id = :studio and design_id = :design and found_at >= :from
             group by kind, cause
             order by 3 desc, 1, 2
            """)
                .param("studio", studio.value())
                .param("design", design.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Recurring(
                        row.getString("kind"),
                        Cause.valueOf(row.getString("cause")),
                        row.getLong("pieces"),
                        row.getString("words")))
                .list();
    }

    /** False when it was said before, or there is no such defect. */
    boolean learn(StudioId studio, UUID id, Lesson lesson, Instant now) {
        return db.sql("""
            update production.defect
               set lesson = :lesson, learnt_at = :now
             where studio_id = :studio and defect_id = :defect and lesson is null
            """)
                        .param("studio", studio.value())
                        .param("defect", id)
                        .param("lesson", lesson.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Defect defectOf(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var machine = row.getObject("machine_id", UUID.class);
        return new Defect(
                row.getObject("defect_id", UUID.class),
                new DesignId(row.getObject("design_id", UUID.class)),
                new Found(
                        new StepKey(
                                new OrderId(row.getObject("order_id", UUID.class)),
                                row.getInt("line"),
                                row.getString("step")),
                        row.getString("caused_at"),
                        Cause.valueOf(row.getString("cause")),
                        row.getInt("pieces"),
                        row.getString("words"),
                        row.getString("photo"),
                        person == null ? null : new PersonId(person),
                        row.getObject("lot_id", UUID.class),
                        machine == null ? null : new MachineId(machine),
                        Remedy.valueOf(row.getString("remedy"))),
                row.getString("kind"),
                row.getObject("sop_version", Integer.class),
                row.getObject("promised", LocalDate.class),
                row.getObject("leaves", LocalDate.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                lesson(row));
    }

    private static @Nullable Lesson lesson(ResultSet row) throws SQLException {
        var lesson = row.getString("lesson");
        return lesson == null ? null : Lesson.valueOf(lesson);
    }
}

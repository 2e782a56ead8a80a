package org.dingzuo.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the job sheets: the work behind each promise. {@link PromiseLedger} writes one in the statement that writes the promise. */
@Repository
class SheetLedger {
    private final JdbcClient db;
    private final Documents documents;

    SheetLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** One order's work with the day it is promised for.
     *  @param safetyDays the stated reserve that the promise was given with
     *  @param coming equally likely minutes at which its material comes; empty: it is here, or one day is all that is known
     *  @param reserve the measured one, in minutes as of now; null: none was measured */
    record Sheet(
            UUID order,
            Instant release,
            List<Integer> coming,
            List<SheetStep> steps,
            LocalDate shipBy,
            int safetyDays,
            @Nullable Integer reserve) {}

    /** Every paid order that may be planned anew. Not an unpaid hold, which may be gone in a minute; nor an order out of a drop that is
     *  still open, for its place may go back to the drop as it stands. */
    List<Sheet> movable(StudioId studio) {
        return db.sql("""
                select s.order_id, s.release_at, s.coming, s.steps, d.ship_by, d.safety_days, d.reserve_minutes
                  from promise.job_sheet s
                  join promise.promised d on d.studio_id = s.studio_id and d.order_id = s.order_id and d.state = 'FIRM'
                 where s.studio_id = :studio
                   and not exists (select 1
                                     from promise.slice c
                                    where c.studio_id = s.studio_id and c.order_id = s.order_id and c.open)
                 order by d.ship_by, s.order_id
                """)
                .param("studio", studio.value())
                .query((row, n) -> sheetOf(row))
                .list();
    }

    private Sheet sheetOf(ResultSet row) throws SQLException {
        return new Sheet(
                row.getObject("order_id", UUID.class),
                row.getObject("release_at", OffsetDateTime.class).toInstant(),
                List.of((Integer[]) row.getArray("coming").getArray()),
                List.of(documents.read(row.getString("steps"), SheetStep[].class)),
                row.getObject("ship_by", LocalDate.class),
                row.getInt("safety_days"),
                row.getObject("reserve_minutes", Integer.class));
    }

    Instant releaseOf(StudioId studio, UUID order) {
        return db.sql("select release_at from promise.job_sheet where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) ->
                        row.getObject("release_at", OffsetDateTime.class).toInstant())
                .single();
    }

    /** Nothing of this order can begin earlier, and its material is here then. */
    void release(StudioId studio, UUID order, Instant moment) {
        db.sql("update promise.job_sheet set release_at = :moment, coming = '{}' where studio_id = :studio"
                        + " and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The work is done or given up. */
    void close(StudioId studio, UUID order) {
        db.sql("delete from promise.job_sheet where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .update();
    }

    /** Hands are on this step. */
    void begin(StudioId studio, UUID order, String step, Instant now) {
        db.sql("""
                update promise.placement
                   set begun_at = coalesce(begun_at, :now)
                 where studio_id = :studio and order_id = :order and step = :step
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("step", step)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** No hands are on these steps any more: they are to be done again. */
    void unbegin(StudioId studio, UUID order, Collection<String> steps) {
        db.sql("""
                update promise.placement
                   set begun_at = null
                 where studio_id = :studio and order_id = :order and step = any (:steps)
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("steps", steps.toArray(String[]::new))
                .update();
    }

    /** Another work behind the same promise. */
    void rewrite(StudioId studio, UUID order, Job job) {
        db.sql("""
                update promise.job_sheet
                   set release_at = :release, coming = '{}', steps = :steps::jsonb
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("release", MakingWindows.instantOf(job.release()).atOffset(ZoneOffset.UTC))
                .param(
                        "steps",
                        documents.write(job.steps().stream().map(SheetStep::of).toList()))
                .update();
    }

    /** When each step that hands are on was begun, by order and step. */
    Map<UUID, Map<String, Instant>> begun(StudioId studio) {
        var begun = new HashMap<UUID, Map<String, Instant>>();
        db.sql("""
                select distinct order_id, step, begun_at
                  from promise.placement
                 where studio_id = :studio and begun_at is not null
                """).param("studio", studio.value()).query(row -> {
            begun.computeIfAbsent(row.getObject("order_id", UUID.class), key -> new HashMap<>())
                    .put(
                            row.getString("step"),
                            row.getObject("begun_at", OffsetDateTime.class).toInstant());
        });
        return begun;
    }
}

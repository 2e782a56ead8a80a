package org.dingzuo.production;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.campaign.cycle.WorkedTime;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkStore {
    private final JdbcClient db;
    private final Documents documents;

    WorkStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    Optional<Work> lock(StudioId studio, StepKey key) {
        return db.sql("""
            select *
              from production.work
             where studio_id = :studio and order_id = :order and line = :line and step = :step
               for update
            """)
                .param("studio", studio.value())
                .param("order", key.order().value())
                .param("line", key.line())
                .param("step", key.step())
                .query((row, n) -> workOf(row))
                .optional();
    }

    List<Work> of(StudioId studio, Collection<UUID> orders) {
        return db.sql("""
            select *
              from production.work
             where studio_id = :studio and order_id = any (:orders)
             order by begun_at
            """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, n) -> workOf(row))
                .list();
    }

    /** Orders of which a step has begun and is not finished: by hands, in a machine or by itself. */
    List<UUID> ordersInHand(StudioId studio) {
        return db.sql("""
            select distinct order_id
              from production.work
             where studio_id = :studio and state in ('RUNNING', 'PAUSED')
            """)
                .param("studio", studio.value())
                .query((row, n) -> row.getObject("order_id", UUID.class))
                .list();
    }

    /** Hands-on steps that are done and were timed, in whole minutes. */
    WorkedTime.Worked timed(StudioId studio, Collection<UUID> orders) {
        return db.sql("""
            select coalesce(sum(planned_minutes), 0)::int as planned,
                   round(coalesce(sum(worked_seconds), 0) / 60.0)::int as real
              from production.work
             where studio_id = :studio and order_id = any (:orders)
               and attended and state = 'DONE' and worked_seconds > 0
            """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, n) -> new WorkedTime.Worked(row.getInt("planned"), row.getInt("real")))
                .single();
    }

    /** Begins a step by the latest wording of its kind, or goes on with it after a pause by the one it was begun with. */
    void run(StudioId studio, Task task, boolean attended, @Nullable PersonId person, Instant now) {
        var key = task.key();
        db.sql("""
            insert into production.work as w
                   (studio_id, order_id, line, step, state, attended, person_id, planned_minutes, begun_at, running_since,
                    acted_at, sop, sop_version)
            select :studio, :order, :line, :step, 'RUNNING', :attended, cast(:person as uuid), :planned, :now, :now, :now,
                   case when latest.version is not null then :kind end, latest.version
              from (select max(version) as version
                      from production.sop
                     where studio_id = :studio and step = :kind) latest
                on conflict (studio_id, order_id, line, step) do update
               set state = 'RUNNING', person_id = excluded.person_id, running_since = excluded.running_since,
                   acted_at = excluded.acted_at,
                   attended = excluded.attended,
                   planned_minutes = excluded.planned_minutes,
                   begun_at = case when w.state = 'AGAIN' then excluded.begun_at else w.begun_at end,
                   sop = case when w.state = 'AGAIN' then excluded.sop else w.sop end,
                   sop_version = case when w.state = 'AGAIN' then excluded.sop_version else w.sop_version end
             where w.state in ('PAUSED', 'AGAIN')
            """)
                .param("studio", studio.value())
                .param("order", key.order().value())
                .param("line", key.line())
                .param("step", key.step())
                .param("attended", attended)
                .param("person", person == null ? null : person.value())
                .param("planned", task.plannedMinutes())
                .param("kind", task.kindOfStep())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Stops whatever attended step this person has running; the time until then counts. */
    void pauseAllOf(StudioId studio, PersonId person, Instant now) {
        db.sql("""
            update production.work
               set state = 'PAUSED',
                   worked_seconds = worked_seconds
                                  + greatest(0, extract(epoch from (:now - running_since)))::bigint,
                   running_since = null,
                   acted_at = greatest(:now, acted_at)
             where studio_id = :studio and person_id = :person and state = 'RUNNING' and attended
            """)
                .param("studio", studio.value())
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void pause(StudioId studio, StepKey key, Instant now) {
        settle(studio, key, now, "PAUSED");
    }

    void finish(StudioId studio, StepKey key, Instant now) {
        settle(studio, key, now, "DONE");
    }

    private void settle(StudioId studio, StepKey key, Instant now, String state) {
        db.sql("""
            update production.work
               set state = :state,
                   worked_seconds = worked_seconds
                                  + coalesce(extract(epoch from (:now - running_since))::bigint, 0),
                   running_since = null,
                   acted_at = :now,
                   done_at = case when :state = 'DONE' then cast(:now as timestamptz) end
             where studio_id = :studio and order_id = :order and line = :line and step = :step
            """)
                .param("studio", studio.value())
                .param("order", key.order().value())
                .param("line", key.line())
                .param("step", key.step())
                .param("state", state)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void photo(StudioId studio, StepKey key, String photo, boolean shown) {
        db.sql("""
            update production.work
               set photo = :photo, photo_shown = :shown
             where studio_id = :studio and order_id = :order and line = :line and step = :step
            """)
                .param("studio", studio.value())
                .param("order", key.order().value())
                .param("line", key.line())
                .param("step", key.step())
                .param("photo", photo)
                .param("shown", shown)
                .update();
    }

    void looked(StudioId studio, StepKey key, List<Looked> looked) {
        db.sql("""
            update production.work
               set looked = :looked::jsonb
             where studio_id = :studio and order_id = :order and line = :line and step = :step
            """)
                .param("studio", studio.value())
                .param("order", key.order().value())
                .param("line", key.line())
                .param("step", key.step())
                .param("looked", documents.write(looked))
                .update();
    }

    private Work workOf(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new Work(
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getInt("line"),
                row.getString("step"),
                Work.State.valueOf(row.getString("state")),
                person == null ? null : new PersonId(person),
                row.getInt("planned_minutes"),
                sopOf(row),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "running_since"),
                Duration.ofSeconds(row.getLong("worked_seconds")),
                instant(row, "done_at"),
                row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                row.getString("photo"),
                row.getBoolean("photo_shown"),
                List.of(documents.read(row.getString("looked"), Looked[].class)),
                row.getObject("again", Integer.class));
    }

    private static Sop.@Nullable Ref sopOf(ResultSet row) throws SQLException {
        var kind = row.getString("sop");
        return kind == null ? null : new Sop.Ref(kind, row.getInt("sop_version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

package org.dingzuo.production.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.MadeBefore;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.production.sample.Sample.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SampleStore implements MadeBefore {
    private final JdbcClient db;
    private final Documents documents;

    SampleStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** Of this design, passed or said. */
    @Override
    public boolean isMade(DesignId design, String slug) {
        return db.sql("""
                select exists (select 1
                                 from production.sample
                                where studio_id = :studio and design_id = :design and state in ('PASSED', 'SAID'))
                """)
                .param("studio", StudioScope.studio().value())
                .param("design", design.value())
                .query(Boolean.class)
                .single();
    }

    /** False when one of this design is open: the index decides. */
    boolean insert(StudioId studio, Sample sample) {
        return db.sql("""
                insert into production.sample (studio_id, sample_id, design_id, state, steps, ready_by, began_at, said_minutes, judged_at,
                                               judged_by)
                values (:studio, :sample, :design, :state, :steps::jsonb, cast(:readyBy as date), :began, cast(:said as int),
                        cast(:judged as timestamptz), cast(:by as uuid))
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("sample", sample.id())
                        .param("design", sample.design().value())
                        .param("state", sample.state().name())
                        .param("steps", documents.write(sample.steps()))
                        .param("readyBy", sample.readyBy())
                        .param("began", sample.beganAt().atOffset(ZoneOffset.UTC))
                        .param("said", sample.saidMinutes())
                        .param(
                                "judged",
                                sample.state() == State.OPEN
                                        ? null
                                        : sample.beganAt().atOffset(ZoneOffset.UTC))
                        .param("by", sample.state() == State.OPEN ? null : caller())
                        .update()
                == 1;
    }

    void readyBy(StudioId studio, UUID sample, LocalDate day) {
        db.sql("update production.sample set ready_by = :day where studio_id = :studio and sample_id = :sample")
                .param("studio", studio.value())
                .param("sample", sample)
                .param("day", day)
                .update();
    }

    /** Runs its clock; false unless it rests or was not begun. What else of any sample ran stops: one pair of eyes. */
    boolean start(StudioId studio, UUID sample, String step, Instant now) {
        db.sql("""
                update production.sample_step
                   set state = 'PAUSED', running_since = null, acted_at = greatest(acted_at, :now),
                       worked_seconds = worked_seconds + greatest(0, extract(epoch from (:now - running_since)))::bigint
                 where studio_id = :studio and sample_id = :sample and state = 'RUNNING' and step <> :step
                """)
                .param("studio", studio.value())
                .param("sample", sample)
                .param("step", step)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("""
                insert into production.sample_step as s (studio_id, sample_id, step, state, running_since, acted_at)
                values (:studio, :sample, :step, 'RUNNING', :now, :now)
                    on conflict (studio_id, sample_id, step) do update
                   set state = 'RUNNING', running_since = greatest(s.acted_at, :now), acted_at = greatest(s.acted_at, :now)
                 where s.state = 'PAUSED'
                """)
                        .param("studio", studio.value())
                        .param("sample", sample)
                        .param("step", step)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Stops its clock, done or not; false when it was done already, or never begun and is to rest. */
    boolean stop(StudioId studio, UUID sample, String step, boolean done, Instant now) {
        return db.sql("""
                insert into production.sample_step as s (studio_id, sample_id, step, state, acted_at)
                select :studio, :sample, :step, :state, :now where :done
                    or exists (select 1 from production.sample_step
                                where studio_id = :studio and sample_id = :sample and step = :step)
                    on conflict (studio_id, sample_id, step) do update
                   set state = excluded.state, running_since = null, acted_at = greatest(s.acted_at, :now),
                       worked_seconds = s.worked_seconds
                                      + coalesce(greatest(0, extract(epoch from (:now - s.running_since)))::bigint, 0)
                 where s.state = 'RUNNING' or :done and s.state <> 'DONE'
                """)
                        .param("studio", studio.value())
                        .param("sample", sample)
                        .param("step", step)
                        .param("state", done ? "DONE" : "PAUSED")
                        .param("done", done)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it was judged before. */
    boolean judge(StudioId studio, UUID sample, Verdict verdict, Instant now) {
        return db.sql("""
                update production.sample
                   set state = :state, photo = :photo, words = :words, judged_at = :now, judged_by = cast(:by as uuid)
                 where studio_id = :studio and sample_id = :sample and state = 'OPEN'
                """)
                        .param("studio", studio.value())
                        .param("sample", sample)
                        .param("state", (verdict.passed() ? State.PASSED : State.FAILED).name())
                        .param("photo", verdict.photo())
                        .param("words", verdict.words())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", caller())
                        .update()
                == 1;
    }

    boolean knows(StudioId studio, UUID sample) {
        return db.sql("""
                select exists (select 1 from production.sample where studio_id = :studio and sample_id = :sample)
                """)
                .param("studio", studio.value())
                .param("sample", sample)
                .query(Boolean.class)
                .single();
    }

    Optional<Sample> lock(StudioId studio, UUID sample) {
        var works = works(studio);
        return db.sql("select * from production.sample where studio_id = :studio and sample_id = :sample for update")
                .param("studio", studio.value())
                .param("sample", sample)
                .query((row, n) -> sampleOf(row, works))
                .optional();
    }

    /** Of one design, the newest first. */
    List<Sample> of(StudioId studio, DesignId design) {
        var works = works(studio);
        return db.sql("""
                select *
                  from production.sample
                 where studio_id = :studio and design_id = :design
                 order by began_at desc, sample_id
                 limit 20
                """)
                .param("studio", studio.value())
                .param("design", design.value())
                .query((row, n) -> sampleOf(row, works))
                .list();
    }

    List<Sample> open(StudioId studio) {
        var works = works(studio);
        return db.sql("select * from production.sample where studio_id = :studio and state = 'OPEN' order by began_at")
                .param("studio", studio.value())
                .query((row, n) -> sampleOf(row, works))
                .list();
    }

    private Map<String, Sample.Work> works(StudioId studio) {
        var works = new HashMap<String, Sample.Work>();
        db.sql("select * from production.sample_step where studio_id = :studio")
                .param("studio", studio.value())
                .query(row -> {
                    var since = row.getObject("running_since", OffsetDateTime.class);
                    works.put(
                            row.getObject("sample_id", UUID.class) + "/" + row.getString("step"),
                            new Sample.Work(
                                    row.getString("state").equals("DONE"),
                                    since == null ? null : since.toInstant(),
                                    Duration.ofSeconds(row.getLong("worked_seconds"))));
                });
        return works;
    }

    private Sample sampleOf(ResultSet row, Map<String, Sample.Work> works) throws SQLException {
        var id = row.getObject("sample_id", UUID.class);
        var judged = row.getObject("judged_at", OffsetDateTime.class);
        var steps = List.of(documents.read(row.getString("steps"), Sample.Step[].class)).stream()
                .map(step -> new Sample.Step(
                        step.key(),
                        step.name(),
                        step.kind(),
                        step.planned(),
                        step.after(),
                        works.get(id + "/" + step.key())))
                .toList();
        return new Sample(
                id,
                new DesignId(row.getObject("design_id", UUID.class)),
                State.valueOf(row.getString("state")),
                steps,
                row.getObject("ready_by", LocalDate.class),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("said_minutes", Integer.class),
                row.getString("photo"),
                row.getString("words"),
                judged == null ? null : judged.toInstant());
    }

    private static @Nullable UUID caller() {
        return Caller.current().map(caller -> caller.account().value()).orElse(null);
    }
}

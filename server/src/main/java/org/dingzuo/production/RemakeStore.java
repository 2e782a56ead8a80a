package org.dingzuo.production;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was made and failed: written down before the same steps are done again. */
@Repository
class RemakeStore {
    private final JdbcClient db;

    RemakeStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, UUID id, Remake remake, Instant now) {
        db.sql("""
            insert into production.remake (studio_id, remake_id, order_id, line, failed_step, pieces, from_step, words, decided_at)
            values (:studio, :remake, :order, :line, :failed, :pieces, :from, :words, :now)
            """)
                .param("studio", studio.value())
                .param("remake", id)
                .param("order", remake.failed().order().value())
                .param("line", remake.failed().line())
                .param("failed", remake.failed().step())
                .param("pieces", remake.pieces())
                .param("from", remake.from())
                .param("words", remake.words())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps how a step was done, and opens it for so many pieces.
     *  @param minutes that it counts as */
    void again(StudioId studio, UUID id, StepKey step, int pieces, long minutes, Instant now) {
        db.sql("""
            with was as (
                select * from production.work
                 where studio_id = :studio and order_id = :order and line = :line and step = :step),
            kept as (
                insert into production.remade_work (studio_id, remake_id, order_id, line, step, minutes, work)
                select studio_id, :remake, order_id, line, step, :minutes, to_jsonb(was) from was)
            update production.work
               set state = 'AGAIN', again = :pieces, running_since = null, worked_seconds = 0, done_at = null, photo = null,
                   photo_shown = false, acted_at = greatest(:now, acted_at)
             where studio_id = :studio and order_id = :order and line = :line and step = :step
            """)
                .param("studio", studio.value())
                .param("remake", id)
                .param("order", step.order().value())
                .param("line", step.line())
                .param("step", step.step())
                .param("pieces", pieces)
                .param("minutes", minutes)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a step counted as before it was to be done again. */
    long minutesBefore(StudioId studio, StepKey step) {
        return db.sql("""
            select coalesce(sum(minutes), 0)
              from production.remade_work
             where studio_id = :studio and order_id = :order and line = :line and step = :step
            """)
                .param("studio", studio.value())
                .param("order", step.order().value())
                .param("line", step.line())
                .param("step", step.step())
                .query(Long.class)
                .single();
    }
}

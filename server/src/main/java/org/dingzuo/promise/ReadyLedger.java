package org.dingzuo.promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises without work: no job sheet, no placement, nothing counted. */
@Repository
class ReadyLedger {
    private final JdbcClient db;
    private final Documents documents;

    ReadyLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void insert(StudioId studio, UUID order, HoldOutcome.Held held, int pieces, Instant now) {
        db.sql("""
                with promised as (
                    insert into promise.promised (studio_id, order_id, state, finish_at, ship_by, safety_days, line, because, pieces, minutes, portion)
                    values (:studio, :order, 'HELD', :finish, :shipBy, 0, '[]', :because::jsonb, :pieces, 0, :portion::jsonb)
                        on conflict (studio_id, order_id) do update
                       set state = 'HELD', finish_at = :finish, ship_by = :shipBy, safety_days = 0, line = excluded.line,
                           because = excluded.because, pieces = :pieces, minutes = 0, portion = excluded.portion,
                           confidence = null, reserve_minutes = null, designs = '{}', tried = '{}'),
                earlier as (
                    select max(change_no) as change_no
                      from promise.promise_change
                     where studio_id = :studio and order_id = :order)
                insert into promise.promise_change (studio_id, order_id, change_no, ship_by, reason, at)
                select :studio, :order, coalesce(earlier.change_no + 1, 0), :shipBy,
                       case when earlier.change_no is null then 'first' else 'booked-again' end, :now
                  from earlier
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("finish", held.dates().finish().atOffset(ZoneOffset.UTC))
                .param("shipBy", held.dates().shipBy())
                .param("because", documents.write(held.because()))
                .param("pieces", pieces)
                .param("portion", documents.write(Portion.NOTHING))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

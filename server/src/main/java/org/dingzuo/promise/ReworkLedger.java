package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes another work behind a promise that stands. */
@Repository
class ReworkLedger {
    private final JdbcClient db;
    private final Documents documents;

    ReworkLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** In turn of the plan. A day that moves is written down beside the former ones.
     *  @param former the day promised until now
     *  @param reason as the buyer reads it */
    void write(
            StudioId studio, UUID order, PromiseLedger.Booking booking, LocalDate former, String reason, Instant now) {
        var quoted = booking.quoted();
        var dates = quoted.dates();
        var whole = booking.portion().whole();
        var sure = dates.sure();
        db.sql("""
                with promised as (
                    update promise.promised
                       set finish_at = :finish, ship_by = :shipBy, safety_days = :safety, line = :line::jsonb, because = :because::jsonb,
                           pieces = :pieces, minutes = :minutes, portion = :portion::jsonb, designs = :designs,
                           confidence = cast(:confidence as double precision), reserve_minutes = cast(:reserve as int), tried = '{}'
                     where studio_id = :studio and order_id = :order),
                sheet as (
                    update promise.job_sheet
                       set release_at = :release, steps = :work::jsonb
                     where studio_id = :studio and order_id = :order)
                insert into promise.promise_change (studio_id, order_id, change_no, ship_by, reason, at)
                select :studio, :order, max(change_no) + 1, :shipBy, :reason, :now
                  from promise.promise_change
                 where studio_id = :studio and order_id = :order and :shipBy <> :former
                having count(*) > 0
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("finish", dates.finish().atOffset(ZoneOffset.UTC))
                .param("shipBy", dates.shipBy())
                .param("former", former)
                .param("safety", dates.safetyDays())
                .param("line", documents.write(quoted.line()))
                .param("because", documents.write(quoted.because()))
                .param("pieces", whole.pieces())
                .param("minutes", whole.minutes())
                .param("portion", documents.write(booking.portion()))
                .param("designs", booking.designs())
                .param("confidence", sure == null ? null : sure.confidence())
                .param("reserve", sure == null ? null : sure.reserve())
                .param(
                        "release",
                        MakingWindows.instantOf(booking.job().release()).atOffset(ZoneOffset.UTC))
                .param("work", documents.write(booking.steps()))
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

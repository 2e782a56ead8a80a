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

/** What was promised, and every change of it. */
@Repository
class PromiseLedger {
    private final JdbcClient db;
    private final Documents documents;

    PromiseLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** What is promised, how much it weighs, and the work that it takes.
     *  @param coming equally likely minutes at which its material comes; empty: it is here, or one day is all that is known */
    record Booking(
            QuoteOutcome.Quoted quoted,
            Portion portion,
            Job job,
            List<Integer> coming,
            List<WorkLine> lines,
            List<Integer> tried) {

        /** Of which nothing will be learnt: it has not the place that it would have had by itself. */
        Booking(QuoteOutcome.Quoted quoted, Portion portion, Job job, List<Integer> coming, List<WorkLine> lines) {
            this(quoted, portion, job, coming, lines, List.of());
        }

        List<SheetStep> steps() {
            return job.steps().stream().map(SheetStep::of).toList();
        }

        UUID[] designs() {
            return lines.stream()
                    .map(line -> line.item().design().value())
                    .distinct()
                    .toArray(UUID[]::new);
        }
    }

    /** Writes the promise down with its work, counts it into its caps and turns the plan's page, in one statement. The plan's lock makes
     *  the count safe: there was room under it.
     *  @param caps none for an order out of a block, which was counted when the block was reserved
     *  @param steps versions that the snapshot in memory goes on */
    void insert(StudioId studio, UUID order, Booking booking, List<Cap> caps, int steps, Instant now) {
        var quoted = booking.quoted();
        var whole = booking.portion().whole();
        var taking = Taking.of(caps, quoted.dates().shipBy(), booking.portion());
        var sure = quoted.dates().sure();
        db.sql("""
                with promised as (
                    insert into promise.promised (studio_id, order_id, state, finish_at, ship_by, safety_days, line, because, pieces, minutes, portion,
                                                  confidence, reserve_minutes, designs, tried)
                    values (:studio, :order, 'HELD', :finish, :shipBy, :safety, :line::jsonb, :because::jsonb, :pieces, :minutes, :portion::jsonb,
                            cast(:confidence as double precision), cast(:reserve as int), :designs, :tried)
                        on conflict (studio_id, order_id) do update
                       set state = 'HELD', finish_at = :finish, ship_by = :shipBy, safety_days = :safety, line = excluded.line,
                           because = excluded.because, pieces = :pieces, minutes = :minutes, portion = excluded.portion,
                           confidence = excluded.confidence, reserve_minutes = excluded.reserve_minutes, designs = excluded.designs,
                           tried = excluded.tried),
                sheet as (
                    insert into promise.job_sheet (studio_id, order_id, release_at, coming, steps)
                    values (:studio, :order, :release, :coming, :work::jsonb)
                        on conflict (studio_id, order_id) do update set release_at = excluded.release_at, coming = excluded.coming, steps = excluded.steps),
                counted as (
                    insert into promise.cap_count as c (studio_id, cap_id, period, taken, most)
                    select :studio, n.cap, n.period, n.amount, n.most
                      from unnest(:caps, :periods, :amounts, :mosts) as n (cap, period, amount, most)
                        on conflict (studio_id, cap_id, period) do update set taken = c.taken + excluded.taken),
                turned as (
                    update promise.studio_plan set version = version + :steps where studio_id = :studio),
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
                .param("finish", quoted.dates().finish().atOffset(ZoneOffset.UTC))
                .param("shipBy", quoted.dates().shipBy())
                .param("safety", quoted.dates().safetyDays())
                .param("line", documents.write(quoted.line()))
                .param("because", documents.write(quoted.because()))
                .param("pieces", whole.pieces())
                .param("minutes", whole.minutes())
                .param("portion", documents.write(booking.portion()))
                .param("confidence", sure == null ? null : sure.confidence())
                .param("reserve", sure == null ? null : sure.reserve())
                .param("designs", booking.designs())
                .param("tried", booking.tried().toArray(Integer[]::new))
                .param(
                        "release",
                        MakingWindows.instantOf(booking.job().release()).atOffset(ZoneOffset.UTC))
                .param("coming", booking.coming().toArray(Integer[]::new))
                .param("work", documents.write(booking.steps()))
                .param("caps", taking.caps())
                .param("periods", taking.periods())
                .param("amounts", taking.amounts())
                .param("mosts", taking.mosts())
                .param("steps", steps)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same promise on another way: when its steps lie, and when the last one ends. The promised day stays. */
    void reroute(StudioId studio, UUID order, Instant finish, List<StepSpan> line) {
        db.sql("""
                update promise.promised
                   set finish_at = :finish, line = :line::jsonb
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("finish", finish.atOffset(ZoneOffset.UTC))
                .param("line", documents.write(line))
                .update();
    }

    void moveDay(StudioId studio, UUID order, LocalDate shipBy, String reason, Instant now) {
        db.sql("""
                with moved as (
                    update promise.promised
                       set ship_by = :shipBy
                     where studio_id = :studio and order_id = :order)
                insert into promise.promise_change (studio_id, order_id, change_no, ship_by, reason, at)
                select :studio, :order, max(change_no) + 1, :shipBy, :reason, :now
                  from promise.promise_change
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("shipBy", shipBy)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whatever becomes of it. */
    void teachesNothing(StudioId studio, UUID order) {
        db.sql("update promise.promised set tried = '{}' where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .update();
    }

    /** Everything that stands under one name, under another: the promise, its work, its placements, its slice. Nothing moves. */
    void handOver(StudioId studio, UUID from, UUID to) {
        db.sql("""
                with promised as (
                    update promise.promised set order_id = :to where studio_id = :studio and order_id = :from),
                sheet as (
                    update promise.job_sheet set order_id = :to where studio_id = :studio and order_id = :from),
                told as (
                    update promise.promise_change set order_id = :to where studio_id = :studio and order_id = :from),
                placed as (
                    update promise.placement set order_id = :to where studio_id = :studio and order_id = :from),
                taken as (
                    update promise.slice set order_id = :to where studio_id = :studio and order_id = :from)
                update promise.studio_plan set version = version + 1 where studio_id = :studio
                """)
                .param("studio", studio.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Moves a promise from one state to another; false when it was in neither. */
    boolean turn(StudioId studio, UUID order, String from, String to) {
        return db.sql("""
                update promise.promised
                   set state = :to
                 where studio_id = :studio and order_id = :order and state = :from
                """)
                        .param("studio", studio.value())
                        .param("order", order)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    boolean isHeld(StudioId studio, UUID order) {
        return db.sql("""
                select exists (select 1
                                 from promise.promised
                                where studio_id = :studio and order_id = :order and state = 'HELD')
                """)
                .param("studio", studio.value())
                .param("order", order)
                .query(Boolean.class)
                .single();
    }

    Map<UUID, Promised> find(StudioId studio, Collection<UUID> orders) {
        var found = new HashMap<UUID, Promised>();
        db.sql("""
                select order_id, finish_at, ship_by, safety_days, confidence, reserve_minutes, line, because
                  from promise.promised
                 where studio_id = :studio and order_id = any (:orders)
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("order_id", UUID.class), promisedOf(row));
                });
        return found;
    }

    private Promised promisedOf(ResultSet row) throws SQLException {
        return new Promised(
                new PromiseDates(
                        row.getObject("finish_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ship_by", LocalDate.class),
                        row.getInt("safety_days"),
                        sureOf(row)),
                List.of(documents.read(row.getString("line"), StepSpan[].class)),
                documents.read(row.getString("because"), Because.class));
    }

    private static PromiseDates.@Nullable Sure sureOf(ResultSet row) throws SQLException {
        var confidence = row.getObject("confidence", Double.class);
        return confidence == null ? null : new PromiseDates.Sure(confidence, row.getInt("reserve_minutes"));
    }

    /** As the work goes on, life can cost it less. */
    void reserve(StudioId studio, Map<UUID, Integer> minutes) {
        db.sql("""
                update promise.promised d
                   set reserve_minutes = r.minutes
                  from unnest(:orders, :minutes) as r (order_id, minutes)
                 where d.studio_id = :studio and d.order_id = r.order_id and d.state = 'FIRM'
                """)
                .param("studio", studio.value())
                .param("orders", minutes.keySet().toArray(UUID[]::new))
                .param("minutes", minutes.values().toArray(Integer[]::new))
                .update();
    }

    /** When it is due, and what of caps it takes. */
    record Standing(LocalDate day, Portion portion) {}

    Standing standing(StudioId studio, UUID order) {
        return db.sql("""
                select ship_by, portion, pieces, minutes, case when cardinality(designs) = 1 then designs[1] end as design
                  from promise.promised
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> new Standing(
                        row.getObject("ship_by", LocalDate.class),
                        Portion.read(
                                documents,
                                row.getString("portion"),
                                row.getObject("design", UUID.class),
                                row.getInt("pieces"),
                                row.getInt("minutes"))))
                .single();
    }
}

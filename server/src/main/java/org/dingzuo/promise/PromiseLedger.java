package org.dingzuo.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Job;
import org.dingzuo.studio.Policy.WeeklyCaps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was promised, every change of it, and how much is due in each week. */
@Repository
class PromiseLedger {
    private static final int WEEKS_TO_TRY = 60;

    private final JdbcClient db;
    private final Documents documents;

    PromiseLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** How much one order adds to the week in which it is due. */
    record Load(LocalDate week, int pieces, int minutes) {

        /** @param day on which it is due */
        static Load of(LocalDate day, List<WorkLine> lines) {
            return new Load(
                    weekOf(day),
                    lines.stream().mapToInt(WorkLine::quantity).sum(),
                    lines.stream().mapToInt(WorkLine::attendedMinutes).sum());
        }
    }

    /** What is promised, how much it weighs, and the work that it takes. */
    record Booking(QuoteOutcome.Quoted quoted, Load load, Job job, List<WorkLine> lines) {
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

    /** Writes the promise down with its work, counts it into its week and turns the plan's page, in one statement. The plan's lock makes
     *  the count safe: the caps were checked under it.
     *  @param counts false for an order out of a block, which was counted when the block was reserved
     *  @param steps versions that the snapshot in memory goes on */
    void insert(StudioId studio, UUID order, Booking booking, boolean counts, int steps, Instant now) {
        var quoted = booking.quoted();
        var load = booking.load();
        var sure = quoted.dates().sure();
        db.sql("""
                with promised as (
                    insert into promise.promised (studio_id, order_id, state, finish_at, ship_by, safety_days, line, because, week, pieces, minutes,
                                                  confidence, reserve_minutes, designs)
                    values (:studio, :order, 'HELD', :finish, :shipBy, :safety, :line::jsonb, :because::jsonb, :week, :pieces, :minutes,
                            cast(:confidence as double precision), cast(:reserve as int), :designs)
                        on conflict (studio_id, order_id) do update
                       set state = 'HELD', finish_at = :finish, ship_by = :shipBy, safety_days = :safety, line = excluded.line,
                           because = excluded.because, week = :week, pieces = :pieces, minutes = :minutes,
                           confidence = excluded.confidence, reserve_minutes = excluded.reserve_minutes, designs = excluded.designs),
                sheet as (
                    insert into promise.job_sheet (studio_id, order_id, release_at, steps)
                    values (:studio, :order, :release, :work::jsonb)
                        on conflict (studio_id, order_id) do update set release_at = excluded.release_at, steps = excluded.steps),
                counted as (
                    insert into promise.week_count as w (studio_id, week, orders, pieces, minutes)
                    values (:studio, :week, :orders, :countedPieces, :countedMinutes)
                        on conflict (studio_id, week) do update
                       set orders = w.orders + :orders, pieces = w.pieces + :countedPieces, minutes = w.minutes + :countedMinutes),
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
                .param("week", load.week())
                .param("pieces", load.pieces())
                .param("minutes", load.minutes())
                .param("confidence", sure == null ? null : sure.confidence())
                .param("reserve", sure == null ? null : sure.reserve())
                .param("designs", booking.designs())
                .param(
                        "release",
                        MakingWindows.instantOf(booking.job().release()).atOffset(ZoneOffset.UTC))
                .param("work", documents.write(booking.steps()))
                .param("orders", counts ? 1 : 0)
                .param("countedPieces", counts ? load.pieces() : 0)
                .param("countedMinutes", counts ? load.minutes() : 0)
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
                       set ship_by = :shipBy, week = :week
                     where studio_id = :studio and order_id = :order)
                insert into promise.promise_change (studio_id, order_id, change_no, ship_by, reason, at)
                select :studio, :order, max(change_no) + 1, :shipBy, :reason, :now
                  from promise.promise_change
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("shipBy", shipBy)
                .param("week", weekOf(shipBy))
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
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

    /** Weeks from {@code from} on in which so many more orders, of this weight together, would pass a cap. */
    private List<LocalDate> fullWeeks(StudioId studio, LocalDate from, WeeklyCaps caps, int orders, Load load) {
        if (caps.equals(WeeklyCaps.NONE)) {
            return List.of();
        }
        return db.sql("""
                select week
                  from promise.week_count
                 where studio_id = :studio and week >= :from
                   and (orders + :one > cast(:orders as int) or pieces + :more > cast(:pieces as int) or minutes + :longer > cast(:minutes as int))
                """)
                .param("studio", studio.value())
                .param("from", from)
                .param("orders", caps.orders())
                .param("pieces", caps.pieces())
                .param("minutes", caps.minutes())
                .param("one", orders)
                .param("more", load.pieces())
                .param("longer", load.minutes())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** The earliest day whose week is below every cap with this load; a full week sends the promise to the next Monday. */
    Optional<LocalDate> firstWithRoom(StudioId studio, LocalDate earliest, WeeklyCaps caps, int orders, Load load) {
        var full = new HashSet<>(fullWeeks(studio, weekOf(earliest), caps, orders, load));
        var day = earliest;
        for (int tried = 0; tried < WEEKS_TO_TRY; tried++) {
            if (!full.contains(weekOf(day))) {
                return Optional.of(day);
            }
            day = weekOf(day).plusWeeks(1);
        }
        return Optional.empty();
    }

    static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Counts an order into its week; the plan's lock makes this safe, the caps were checked under it. */
    void count(StudioId studio, Load load, int orders) {
        db.sql("""
                insert into promise.week_count as w (studio_id, week, orders, pieces, minutes)
                values (:studio, :week, greatest(:orders, 0), greatest(:pieces, 0), greatest(:minutes, 0))
                    on conflict (studio_id, week) do update
                   set orders = w.orders + :orders, pieces = w.pieces + :pieces, minutes = w.minutes + :minutes
                """)
                .param("studio", studio.value())
                .param("week", load.week())
                .param("orders", orders)
                .param("pieces", orders * load.pieces())
                .param("minutes", orders * load.minutes())
                .update();
    }

    /** As the work goes on, life can cost it less. */
    void reserve(StudioId studio, Map<UUID, Integer> minutes) {
        db.sql("""
                update promise.promised d
                   set reserve_minutes = r.minutes
                  from unnest(:orders, :minutes) as r (order_id, minutes)
                 where d.studio_id = :studio and d.order_id = r.order_id and d.state = 'FIRM' and d.confidence is not null
                """)
                .param("studio", studio.value())
                .param("orders", minutes.keySet().toArray(UUID[]::new))
                .param("minutes", minutes.values().toArray(Integer[]::new))
                .update();
    }

    Load load(StudioId studio, UUID order) {
        return db.sql(
                        "select week, pieces, minutes from promise.promised where studio_id = :studio and order_id = :order")
                .params(Map.of("studio", studio.value(), "order", order))
                .query((row, n) -> new Load(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)))
                .single();
    }
}

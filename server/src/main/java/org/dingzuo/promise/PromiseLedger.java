package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Policy.WeeklyCaps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was promised, every change of it, and how much is due in each week. */
@Repository
class PromiseLedger {
    private final JdbcClient db;
    private final Documents documents;

    PromiseLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** How much one order adds to the week in which it is due. */
    record Load(LocalDate week, int pieces, int minutes) {}

    void insert(StudioId studio, UUID order, QuoteOutcome.Quoted quoted, Load load, Instant now) {
        db.sql("""
                with promised as (
                    insert into promise.promised (studio_id, order_id, state, finish_at, ship_by, safety_days, line, because, week, pieces, minutes)
                    values (:studio, :order, 'HELD', :finish, :shipBy, :safety, :line::jsonb, :because::jsonb, :week, :pieces, :minutes))
                insert into promise.promise_change (studio_id, order_id, change_no, ship_by, reason, at)
                values (:studio, :order, 0, :shipBy, 'first', :now)
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

    Optional<Promised> find(StudioId studio, UUID order) {
        return db.sql("""
                select finish_at, ship_by, safety_days, line, because
                  from promise.promised
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> new Promised(
                        new PromiseDates(
                                row.getObject("finish_at", java.time.OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("ship_by", LocalDate.class),
                                row.getInt("safety_days")),
                        List.of(documents.read(row.getString("line"), StepSpan[].class)),
                        documents.read(row.getString("because"), Because.class)))
                .optional();
    }

    /** Weeks from {@code from} on in which one more order of this weight would pass a cap. */
    List<LocalDate> fullWeeks(StudioId studio, LocalDate from, WeeklyCaps caps, int pieces, int minutes) {
        if (caps.equals(WeeklyCaps.NONE)) {
            return List.of();
        }
        return db.sql("""
                select week
                  from promise.week_count
                 where studio_id = :studio and week >= :from
                   and (orders + 1 > cast(:orders as int) or pieces + :more > cast(:pieces as int) or minutes + :longer > cast(:minutes as int))
                """)
                .param("studio", studio.value())
                .param("from", from)
                .param("orders", caps.orders())
                .param("pieces", caps.pieces())
                .param("minutes", caps.minutes())
                .param("more", pieces)
                .param("longer", minutes)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
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

    Load load(StudioId studio, UUID order) {
        return db.sql(
                        "select week, pieces, minutes from promise.promised where studio_id = :studio and order_id = :order")
                .params(Map.of("studio", studio.value(), "order", order))
                .query((row, n) -> new Load(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)))
                .single();
    }
}

package org.dingzuo.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the plan for the floor, and takes out of it what is done. */
@Repository
class AgendaLedger {
    private final JdbcClient db;

    AgendaLedger(JdbcClient db) {
        this.db = db;
    }

    /** What is placed of firm orders, in the order in which it begins. */
    FirmPlan firm(StudioId studio) {
        var days = new HashMap<UUID, LocalDate>();
        var slots = new ArrayList<Slot>();
        var versions = db.sql("""
                select d.order_id, d.ship_by, (select version from promise.studio_plan where studio_id = d.studio_id) as version,
                       p.step, p.role, p.part, p.person_id, p.machine_id, p.family, p.load_key, p.shared,
                       lower(p.during) as starts, upper(p.during) as ends
                  from promise.promised d
                  left join promise.placement p on p.studio_id = d.studio_id and p.order_id = d.order_id
                 where d.studio_id = :studio and d.state = 'FIRM'
                 order by starts, p.order_id, p.step, p.part
                """)
                .param("studio", studio.value())
                .query((row, n) -> {
                    days.put(row.getObject("order_id", UUID.class), row.getObject("ship_by", LocalDate.class));
                    if (row.getString("step") != null) {
                        slots.add(slotOf(row));
                    }
                    return row.getLong("version");
                })
                .list();
        return new FirmPlan(versions.isEmpty() ? 0 : versions.getFirst(), slots, days);
    }

    /** What kind of work each step is, by order and key; what was promised before kinds were kept is absent. */
    Map<UUID, Map<String, String>> works(StudioId studio, Collection<UUID> orders) {
        var works = new HashMap<UUID, Map<String, String>>();
        db.sql("""
                select j.order_id, s.step ->> 'key' as step, coalesce(s.step ->> 'work', s.step -> 'tending' ->> 'work') as work
                  from promise.job_sheet j, jsonb_array_elements(j.steps) s (step)
                 where j.studio_id = :studio and j.order_id = any (:orders)
                   and coalesce(s.step ->> 'work', s.step -> 'tending' ->> 'work') is not null
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    works.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new HashMap<>())
                            .put(row.getString("step"), row.getString("work"));
                });
        return works;
    }

    /** An order without a promise is absent. */
    /** @param packingDays between the end of making and leaving, in {@code zone} */
    Map<UUID, Outstanding> outstanding(StudioId studio, Collection<UUID> orders, int packingDays, ZoneId zone) {
        var outstanding = new HashMap<UUID, Outstanding>();
        db.sql("""
                select d.order_id, d.ship_by, d.safety_days, d.reserve_minutes, p.step, p.role, p.part, p.person_id, p.machine_id, p.family, p.load_key, p.shared,
                       lower(p.during) as starts, upper(p.during) as ends
                  from promise.promised d
                  left join promise.placement p on p.studio_id = d.studio_id and p.order_id = d.order_id
                 where d.studio_id = :studio and d.order_id = any (:orders)
                 order by starts, p.step, p.part
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    var shipBy = row.getObject("ship_by", LocalDate.class);
                    var measured = row.getObject("reserve_minutes", Integer.class);
                    var days = packingDays + (measured == null ? row.getInt("safety_days") : 0);
                    var latest = shipBy.minusDays(days)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .minusMinutes(measured == null ? 0 : measured)
                            .toInstant();
                    var one = outstanding.computeIfAbsent(
                            row.getObject("order_id", UUID.class), order -> new Outstanding(latest, new ArrayList<>()));
                    if (row.getString("step") != null) {
                        one.placed().add(slotOf(row));
                    }
                });
        return outstanding;
    }

    List<Slot> of(StudioId studio, Collection<UUID> orders) {
        return db.sql("""
                select order_id, step, role, part, person_id, machine_id, family, load_key, shared,
                       lower(during) as starts, upper(during) as ends
                  from promise.placement
                 where studio_id = :studio and order_id = any (:orders)
                 order by starts, step, part
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, n) -> slotOf(row))
                .list();
    }

    /** When the first step is over that should have been done by a paid order's plan and that hands are not on. */
    Optional<Instant> firstDue(StudioId studio) {
        return db.sql("""
                select upper(p.during)
                  from promise.placement p
                  join promise.promised d on d.studio_id = p.studio_id and d.order_id = p.order_id and d.state = 'FIRM'
                 where p.studio_id = :studio and p.begun_at is null and p.role = 'WORK'
                 order by upper(p.during)
                 limit 1
                """)
                .param("studio", studio.value())
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    List<String> families(StudioId studio) {
        return db.sql("select distinct family from promise.machine_load where studio_id = :studio order by family")
                .param("studio", studio.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Takes a finished step out of the plan, so that what is left of its time is free again. */
    void finish(StudioId studio, UUID order, String step) {
        db.sql("""
                with gone as (
                    delete from promise.placement
                     where studio_id = :studio and order_id = :order and step = :step
                 returning load_key, size, family)
                update promise.machine_load l
                   set used = l.used - gone.size
                  from gone
                 where l.studio_id = :studio and l.load_key = gone.load_key and gone.family is not null
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("step", step)
                .update();
        db.sql("delete from promise.machine_load where studio_id = :studio and used = 0")
                .param("studio", studio.value())
                .update();
    }

    /** Notes that an order left the house, on which day, and on which rung that day would have been promised: the highest where none
     *  is so late. */
    void kept(StudioId studio, UUID order, LocalDate day) {
        db.sql("""
                update promise.promised
                   set state = 'KEPT', shipped_on = :day,
                       needed = (select coalesce(min(t.rung) filter (where t.day >= :day - date '1970-01-01'), max(t.rung)) - 1
                                   from unnest(tried) with ordinality as t (day, rung))
                 where studio_id = :studio and order_id = :order and state = 'FIRM'
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("day", day)
                .update();
    }

    /** How many orders left by the day first promised, and how many left at all, since {@code from}. */
    KeptCount keptSince(StudioId studio, LocalDate from) {
        return db.sql("""
                select count(*) filter (where d.shipped_on <= c.ship_by) as kept, count(*) as shipped
                  from promise.promised d
                  join promise.promise_change c on c.studio_id = d.studio_id and c.order_id = d.order_id and c.change_no = 0
                 where d.studio_id = :studio and d.shipped_on >= :from
                """)
                .param("studio", studio.value())
                .param("from", from)
                .query((row, n) -> new KeptCount(row.getInt(1), row.getInt(2)))
                .single();
    }

    KeptCount keptOf(StudioId studio, Collection<UUID> orders) {
        return db.sql("""
                select count(*) filter (where d.shipped_on <= c.ship_by) as kept, count(*) as shipped
                  from promise.promised d
                  join promise.promise_change c on c.studio_id = d.studio_id and c.order_id = d.order_id and c.change_no = 0
                 where d.studio_id = :studio and d.order_id = any (:orders) and d.shipped_on is not null
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, n) -> new KeptCount(row.getInt(1), row.getInt(2)))
                .single();
    }

    private static Slot slotOf(ResultSet row) throws SQLException {
        var key = row.getString("step");
        var person = row.getObject("person_id", UUID.class);
        var machine = row.getObject("machine_id", UUID.class);
        var role = Role.valueOf(row.getString("role"));
        return new Slot(
                row.getObject("order_id", UUID.class),
                JobSheet.lineOf(key),
                JobSheet.stepOf(key),
                role,
                row.getInt("part"),
                person == null ? null : new PersonId(person),
                machine == null ? null : new MachineId(machine),
                row.getString("family") == null || role != Role.WORK ? null : row.getString("load_key"),
                row.getString("shared"),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant());
    }
}

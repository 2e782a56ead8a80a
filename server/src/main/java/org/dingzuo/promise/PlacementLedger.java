package org.dingzuo.promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that are the plan. */
@Repository
class PlacementLedger {
    private final JdbcClient db;

    PlacementLedger(JdbcClient db) {
        this.db = db;
    }

    /** The plan's version as last committed; 0 for a studio that has none yet. */
    long version(StudioId studio) {
        return state(studio).version();
    }

    PlanState state(StudioId studio) {
        return db.sql("select version, edition from promise.studio_plan where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new PlanState(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new PlanState(0, 0));
    }

    /** Makes every other booking of this studio wait until the transaction ends. */
    long lockVersion(StudioId studio) {
        return lockState(studio).version();
    }

    /** As {@link #lockVersion}. */
    PlanState lockState(StudioId studio) {
        var state = db.sql("select version, edition from promise.studio_plan where studio_id = :studio for update")
                .param("studio", studio.value())
                .query((row, n) -> new PlanState(row.getLong(1), row.getLong(2)))
                .optional();
        if (state.isPresent()) {
            return state.get();
        }
        db.sql("insert into promise.studio_plan (studio_id) values (:studio) on conflict do nothing")
                .param("studio", studio.value())
                .update();
        return lockState(studio);
    }

    /** @param steps how many versions the snapshot in memory went on by the same change */
    void bumpVersion(StudioId studio, int steps) {
        db.sql("update promise.studio_plan set version = version + :steps where studio_id = :studio")
                .param("studio", studio.value())
                .param("steps", steps)
                .update();
    }

    /** Everything placed of which some ends after {@code from}. */
    List<Placement> placements(StudioId studio, Instant from) {
        return db
                .sql("""
                        select order_id, step, role, person_id, machine_id, load_key, family, size, shared, starts, ends
                          from (select p.*, lower(during) as starts, upper(during) as ends,
                                       max(upper(during)) over (partition by order_id, step) as last
                                  from promise.placement p
                                 where studio_id = :studio) as placed
                         where last > :from
                         order by order_id, step, part
                        """)
                .param("studio", studio.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, n) -> PlacementRow.read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PlacementRow::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(PlacementRow::placement)
                .toList();
    }

    /** Writes an order's placements in two statements, its loads first. */
    void insert(StudioId studio, UUID order, List<Placement> placements, Map<String, Integer> capacities) {
        joinLoads(studio, placements, capacities);
        var rows = placements.stream().flatMap(PlacementRow::of).toList();
        db.sql("""
                insert into promise.placement (studio_id, order_id, step, role, part, person_id, machine_id, load_key, family, size, shared,
                                               during, held)
                select :studio, :order, p.step, p.role, p.part, p.person::uuid, p.machine::uuid, p.load, p.family, p.size, p.shared,
                       tstzrange(to_timestamp(p.starts * 60::bigint), to_timestamp(p.ends * 60::bigint)),
                       tstzrange(to_timestamp(p.held_from * 60::bigint), to_timestamp(p.held_until * 60::bigint))
                  from unnest(:steps, :roles, :parts, :persons, :machines, :loads, :families, :sizes, :shared, :starts, :ends,
                              :heldFrom, :heldUntil)
                       as p (step, role, part, person, machine, load, family, size, shared, starts, ends, held_from, held_until)
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("steps", texts(rows, PlacementRow::step))
                .param("roles", texts(rows, row -> row.role().name()))
                .param("parts", numbers(rows, PlacementRow::part))
                .param("persons", texts(rows, PlacementRow::person))
                .param("machines", texts(rows, PlacementRow::machine))
                .param("loads", texts(rows, PlacementRow::occupancy))
                .param("families", texts(rows, PlacementRow::family))
                .param("sizes", numbers(rows, PlacementRow::size))
                .param("shared", texts(rows, PlacementRow::shared))
                .param("starts", numbers(rows, row -> row.during().from()))
                .param("ends", numbers(rows, row -> row.during().until()))
                .param("heldFrom", numbers(rows, row -> row.held().from()))
                .param("heldUntil", numbers(rows, row -> row.held().until()))
                .update();
    }

    private static String[] texts(List<PlacementRow> rows, Function<PlacementRow, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static Integer[] numbers(List<PlacementRow> rows, Function<PlacementRow, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }

    private void joinLoads(StudioId studio, List<Placement> placements, Map<String, Integer> capacities) {
        for (var placement : placements) {
            if (placement.load() == null) {
                continue;
            }
            var window = placement.parts().getFirst();
            db.sql("""
                    insert into promise.machine_load as l (studio_id, load_key, machine_id, family, capacity, used, during)
                    values (:studio, :load, :machine::uuid, :family, :capacity, :size,
                            tstzrange(to_timestamp(:starts * 60::bigint), to_timestamp(:ends * 60::bigint)))
                        on conflict (studio_id, load_key) do update set used = l.used + excluded.used
                    """)
                    .param("studio", studio.value())
                    .param("load", placement.load())
                    .param("machine", placement.machine())
                    .param("family", placement.family())
                    .param("capacity", capacities.get(String.valueOf(placement.machine())))
                    .param("size", placement.size())
                    .param("starts", window.from())
                    .param("ends", window.until())
                    .update();
        }
    }

    /** Takes these orders' placements out of the plan; a load that becomes empty goes with the last piece. */
    void delete(StudioId studio, Collection<UUID> orders) {
        db.sql("""
                with gone as (
                    delete from promise.placement
                     where studio_id = :studio and order_id = any (:orders)
                 returning load_key, size, family),
                lighter as (
                    select load_key, sum(size) as size from gone where family is not null group by load_key)
                update promise.machine_load l
                   set used = l.used - lighter.size
                  from lighter
                 where l.studio_id = :studio and l.load_key = lighter.load_key
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .update();
        db.sql("delete from promise.machine_load where studio_id = :studio and used = 0")
                .param("studio", studio.value())
                .update();
    }
}

package org.dingzuo.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Window;
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

    /** Everything placed that ends after {@code from}. */
    List<Placement> placements(StudioId studio, Instant from) {
        var parts = new LinkedHashMap<String, List<Part>>();
        db.sql("""
                select order_id, step, person_id, machine_id, load_key, family, size, lower(during) as starts, upper(during) as ends
                  from promise.placement
                 where studio_id = :studio and upper(during) > :from
                 order by order_id, step, part
                """)
                .param("studio", studio.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var part = partOf(row);
                    parts.computeIfAbsent(part.order() + "/" + part.step(), key -> new ArrayList<>())
                            .add(part);
                });
        return parts.values().stream().map(PlacementLedger::placementOf).toList();
    }

    private record Part(
            String order,
            String step,
            @Nullable String person,
            @Nullable String machine,
            @Nullable String load,
            @Nullable String family,
            int size,
            Window window) {}

    private static Part partOf(ResultSet row) throws SQLException {
        return new Part(
                row.getString("order_id"),
                row.getString("step"),
                row.getString("person_id"),
                row.getString("machine_id"),
                row.getString("family") == null ? null : row.getString("load_key"),
                row.getString("family"),
                row.getInt("size"),
                new Window(
                        MakingWindows.minuteOf(
                                row.getObject("starts", OffsetDateTime.class).toInstant()),
                        MakingWindows.minuteOf(
                                row.getObject("ends", OffsetDateTime.class).toInstant())));
    }

    private static Placement placementOf(List<Part> parts) {
        var first = parts.getFirst();
        return new Placement(
                first.order(),
                first.step(),
                first.person(),
                first.machine(),
                first.load(),
                first.family(),
                first.size(),
                parts.stream().map(Part::window).toList());
    }

    /** Writes an order's placements in two statements, its loads first. */
    void insert(StudioId studio, UUID order, List<Placement> placements, java.util.Map<String, Integer> capacities) {
        joinLoads(studio, placements, capacities);
        var rows = Rows.of(placements);
        db.sql("""
                insert into promise.placement (studio_id, order_id, step, part, person_id, machine_id, load_key, family, size, during)
                select :studio, :order, p.step, p.part, p.person::uuid, p.machine::uuid, p.load, p.family, p.size,
                       tstzrange(to_timestamp(p.starts * 60::bigint), to_timestamp(p.ends * 60::bigint))
                  from unnest(:steps, :parts, :persons, :machines, :loads, :families, :sizes, :starts, :ends)
                       as p (step, part, person, machine, load, family, size, starts, ends)
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("steps", rows.steps.toArray(String[]::new))
                .param("parts", rows.parts.toArray(Integer[]::new))
                .param("persons", rows.persons.toArray(String[]::new))
                .param("machines", rows.machines.toArray(String[]::new))
                .param("loads", rows.loads.toArray(String[]::new))
                .param("families", rows.families.toArray(String[]::new))
                .param("sizes", rows.sizes.toArray(Integer[]::new))
                .param("starts", rows.starts.toArray(Integer[]::new))
                .param("ends", rows.ends.toArray(Integer[]::new))
                .update();
    }

    private void joinLoads(StudioId studio, List<Placement> placements, java.util.Map<String, Integer> capacities) {
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

    /** Columns of many rows, for one round trip. */
    private static final class Rows {
        final List<String> steps = new ArrayList<>();
        final List<Integer> parts = new ArrayList<>();
        final List<@Nullable String> persons = new ArrayList<>();
        final List<@Nullable String> machines = new ArrayList<>();
        final List<@Nullable String> loads = new ArrayList<>();
        final List<@Nullable String> families = new ArrayList<>();
        final List<Integer> sizes = new ArrayList<>();
        final List<Integer> starts = new ArrayList<>();
        final List<Integer> ends = new ArrayList<>();

        static Rows of(List<Placement> placements) {
            var rows = new Rows();
            for (var placement : placements) {
                for (int part = 0; part < placement.parts().size(); part++) {
                    rows.add(placement, part);
                }
            }
            return rows;
        }

        private void add(Placement placement, int part) {
            var window = placement.parts().get(part);
            steps.add(placement.step());
            parts.add(part);
            persons.add(placement.person());
            machines.add(placement.machine());
            loads.add(occupancy(placement, part));
            families.add(placement.family());
            sizes.add(placement.size());
            starts.add(window.from());
            ends.add(window.until());
        }

        /** A machine used by one piece alone is a load of its own, so that one constraint guards both. */
        private static @Nullable String occupancy(Placement placement, int part) {
            if (placement.load() != null || placement.machine() == null) {
                return placement.load();
            }
            return placement.job() + "/" + placement.step() + "#" + part;
        }
    }
}

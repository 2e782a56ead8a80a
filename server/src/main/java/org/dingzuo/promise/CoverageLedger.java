package org.dingzuo.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Coverage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How measured promises turned out, by design. */
@Repository
class CoverageLedger {
    private final JdbcClient db;

    CoverageLedger(JdbcClient db) {
        this.db = db;
    }

    /** The designs of an order that was promised with a confidence, and whether it left after the day that was given. */
    record Settled(List<DesignId> designs, boolean late) {}

    /** Empty of designs for an order whose date was not measured. A day that the buyer moved is not the day that was given. */
    Settled settled(StudioId studio, UUID order) {
        return db.sql("""
                select d.designs, d.shipped_on > given.ship_by as late
                  from promise.promised d
                 cross join lateral (
                       select c.ship_by
                         from promise.promise_change c
                        where c.studio_id = d.studio_id and c.order_id = d.order_id and c.reason in ('first', 'booked-again')
                        order by c.change_no desc
                        limit 1) given
                 where d.studio_id = :studio and d.order_id = :order and d.confidence is not null and d.shipped_on is not null
                """)
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> new Settled(
                        List.of((UUID[]) row.getArray("designs").getArray()).stream()
                                .map(DesignId::new)
                                .toList(),
                        row.getBoolean("late")))
                .optional()
                .orElse(new Settled(List.of(), false));
    }

    Map<DesignId, Coverage> all(StudioId studio) {
        return levels(studio, "select design_id, level from promise.coverage where studio_id = :studio");
    }

    /** The same, for whoever is about to put the next one in place. */
    Map<DesignId, Coverage> lock(StudioId studio) {
        return levels(
                studio,
                "select design_id, level from promise.coverage where studio_id = :studio order by design_id for update");
    }

    private Map<DesignId, Coverage> levels(StudioId studio, String sql) {
        var all = new HashMap<DesignId, Coverage>();
        db.sql(sql).param("studio", studio.value()).query(row -> {
            all.put(new DesignId(row.getObject(1, UUID.class)), new Coverage(row.getDouble(2)));
        });
        return all;
    }

    void put(StudioId studio, DesignId design, Coverage coverage, boolean late) {
        db.sql("""
                insert into promise.coverage as c (studio_id, design_id, level, kept, late)
                values (:studio, :design, :level, 1 - :late, :late)
                    on conflict (studio_id, design_id) do update
                   set level = excluded.level, kept = c.kept + excluded.kept, late = c.late + excluded.late
                """)
                .param("studio", studio.value())
                .param("design", design.value())
                .param("level", coverage.level())
                .param("late", late ? 1 : 0)
                .update();
    }

    /** Of all promises given with a confidence, how many were kept so far. */
    KeptCount kept(StudioId studio) {
        return db.sql("""
                select coalesce(sum(kept), 0) as kept, coalesce(sum(kept + late), 0) as shipped
                  from promise.coverage
                 where studio_id = :studio
                """)
                .param("studio", studio.value())
                .query((row, n) -> new KeptCount(row.getInt("kept"), row.getInt("shipped")))
                .single();
    }
}

package org.dingzuo.materials.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of each lot until a moment, from its moves. */
@Repository
class FiguresStore {
    private final JdbcClient db;

    FiguresStore(JdbcClient db) {
        this.db = db;
    }

    /** Quantities in the item's smallest unit.
     *  @param usedSoon what orders took within so many days of its coming
     *  @param lying what was left of it
     *  @param lastUsed null: never */
    record LotLife(
            UUID lot,
            String item,
            int number,
            LocalDate cameOn,
            long received,
            long usedSoon,
            long lying,
            @Nullable LocalDate lastUsed) {}

    List<LotLife> until(StudioId studio, Instant moment, int days, ZoneId zone) {
        return db.sql("""
            select l.lot_id, l.item, l.number, l.came_on,
                   coalesce(sum(m.quantity) filter (where m.kind = 'RECEIVED'), 0)::bigint as received,
                   coalesce(-sum(m.quantity) filter (where m.kind = 'USED'
                                                       and (m.moved_at at time zone :zone)::date <= l.came_on + :days), 0)::bigint as used_soon,
                   sum(m.quantity)::bigint as lying,
                   max((m.moved_at at time zone :zone)::date) filter (where m.kind = 'USED') as last_used
              from materials.lot l
              join materials.move m on m.studio_id = l.studio_id and m.lot_id = l.lot_id
             where l.studio_id = :studio and m.moved_at < :moment
             group by l.lot_id, l.item, l.number, l.came_on
             order by l.item, l.number
            """)
                .param("studio", studio.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("days", days)
                .param("zone", zone.getId())
                .query((row, n) -> new LotLife(
                        row.getObject("lot_id", UUID.class),
                        row.getString("item"),
                        row.getInt("number"),
                        row.getObject("came_on", LocalDate.class),
                        row.getLong("received"),
                        row.getLong("used_soon"),
                        row.getLong("lying"),
                        row.getObject("last_used", LocalDate.class)))
                .list();
    }
}

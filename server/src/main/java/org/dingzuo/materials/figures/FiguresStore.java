package org.dingzuo.materials.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    /** The same lots at two moments; one that had not come by then is not among the earlier. */
    record Lives(List<LotLife> now, List<LotLife> before) {}

    /** Each move is read once, and its day is not looked up in the zone: a lot knows until which moment its first days last.
     *  @param before the earlier moment
     *  @param days how long a lot's first days last */
    Lives until(StudioId studio, Instant now, Instant before, int days, ZoneId zone) {
        var later = new ArrayList<LotLife>();
        var earlier = new ArrayList<LotLife>();
        db.sql("""
            select l.lot_id, l.item, l.number, l.came_on,
                   coalesce(sum(m.quantity) filter (where m.kind = 'RECEIVED'), 0)::bigint as received,
                   coalesce(-sum(m.quantity) filter (where m.kind = 'USED' and m.moved_at < l.soon), 0)::bigint as used_soon,
                   sum(m.quantity)::bigint as lying,
                   (max(m.moved_at) filter (where m.kind = 'USED') at time zone :zone)::date as last_used,
                   coalesce(sum(m.quantity) filter (where m.kind = 'RECEIVED' and m.moved_at < :before), 0)::bigint as received_before,
                   coalesce(-sum(m.quantity) filter (where m.kind = 'USED' and m.moved_at < least(l.soon, :before)), 0)::bigint
                       as used_soon_before,
                   sum(m.quantity) filter (where m.moved_at < :before)::bigint as lying_before,
                   (max(m.moved_at) filter (where m.kind = 'USED' and m.moved_at < :before) at time zone :zone)::date as last_used_before
              from (select studio_id, lot_id, item, number, came_on,
                           (came_on + :days + 1)::timestamp at time zone :zone as soon
                      from materials.lot
                     where studio_id = :studio) l
              join materials.move m on m.studio_id = l.studio_id and m.lot_id = l.lot_id
             where m.studio_id = :studio and m.moved_at < :now
             group by l.lot_id, l.item, l.number, l.came_on
             order by l.item, l.number
            """)
                .param("studio", studio.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("days", days)
                .param("zone", zone.getId())
                .query(row -> {
                    later.add(life(row, ""));
                    if (row.getObject("lying_before") != null) {
                        earlier.add(life(row, "_before"));
                    }
                });
        return new Lives(later, earlier);
    }

    private static LotLife life(ResultSet row, String when) throws SQLException {
        return new LotLife(
                row.getObject("lot_id", UUID.class),
                row.getString("item"),
                row.getInt("number"),
                row.getObject("came_on", LocalDate.class),
                row.getLong("received" + when),
                row.getLong("used_soon" + when),
                row.getLong("lying" + when),
                row.getObject("last_used" + when, LocalDate.class));
    }
}

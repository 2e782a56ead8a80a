package org.dingzuo.materials.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of each lot, from the sums of its days. */
@Repository
class FiguresStore {
    private final JdbcClient db;

    FiguresStore(JdbcClient db) {
        this.db = db;
    }

    /** Quantities in the item's smallest unit.
     *  @param received of a lot that came since the first day that was asked for, as {@code usedSoon}
     *  @param usedSoon what orders took within so many days of its coming
     *  @param lying what is left of it in the evening
     *  @param lastUsed null: not since the first day that was asked for */
    record LotLife(
            UUID lot,
            String item,
            int number,
            LocalDate cameOn,
            long received,
            long usedSoon,
            long lying,
            @Nullable LocalDate lastUsed) {}

    /** The same lots in the evening of two days. */
    record Lives(List<LotLife> now, List<LotLife> before) {}

    /** Lots in which something lies, and those of which something moved since. Reads what these days moved, however long ago the books began.
     *  @param since the first day that counts; {@code before} is later
     *  @param soon how many days after its coming a lot is used soon */
    Lives of(StudioId studio, LocalDate since, LocalDate before, int soon) {
        var later = new ArrayList<LotLife>();
        var earlier = new ArrayList<LotLife>();
        db.sql("""
            select l.lot_id, l.item, l.number, l.came_on, l.quantity as lying,
                   l.quantity - coalesce(sum(d.moved) filter (where d.day > :before), 0)::bigint as lying_before,
                   coalesce(sum(d.received), 0)::bigint as received,
                   coalesce(sum(d.used) filter (where d.day <= l.came_on + :soon), 0)::bigint as used_soon,
                   max(d.day) filter (where d.used > 0) as last_used,
                   max(d.day) filter (where d.used > 0 and d.day <= :before) as last_used_before
              from materials.lot l
              left join materials.lot_day d on d.studio_id = l.studio_id and d.lot_id = l.lot_id and d.day >= :since
             where l.studio_id = :studio and (l.quantity > 0 or d.lot_id is not null)
             group by l.studio_id, l.lot_id
             order by l.item, l.number
            """)
                .param("studio", studio.value())
                .param("since", since)
                .param("before", before)
                .param("soon", soon)
                .query(row -> {
                    later.add(life(row, ""));
                    earlier.add(life(row, "_before"));
                });
        return new Lives(later, earlier);
    }

    private static LotLife life(ResultSet row, String when) throws SQLException {
        return new LotLife(
                row.getObject("lot_id", UUID.class),
                row.getString("item"),
                row.getInt("number"),
                row.getObject("came_on", LocalDate.class),
                row.getLong("received"),
                row.getLong("used_soon"),
                row.getLong("lying" + when),
                row.getObject("last_used" + when, LocalDate.class));
    }
}

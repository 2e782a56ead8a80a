package org.dingzuo.materials.leadtime;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came from whom, and how long it took. */
@Repository
class DeliveryStore {
    private final JdbcClient db;

    DeliveryStore(JdbcClient db) {
        this.db = db;
    }

    /** What was seen of one item of one supplier: sums of the logarithms of the share that it took of the stated days, the day of the
     *  order counted, so that what comes on the same day has a share too. */
    record Sums(UUID supplier, String item, int stated, int seen, int late, double logSum, double logSquares) {}

    /** Notes how long a receipt took, if this supplier brings this item. */
    void insert(StudioId studio, UUID move, String item, Delivery from, LocalDate receivedOn) {
        db.sql("""
            insert into materials.delivery (studio_id, move_id, supplier_id, item, ordered_on, received_on, stated_days)
            select studio_id, :move, supplier_id, item, :ordered, :received, lead_days
              from materials.supplied_item
             where studio_id = :studio and supplier_id = :supplier and item = :item
            """)
                .param("studio", studio.value())
                .param("move", move)
                .param("supplier", from.supplier())
                .param("item", item)
                .param("ordered", from.orderedOn())
                .param("received", receivedOn)
                .update();
    }

    /** Of every item that any supplier brings, those without a delivery included. */
    List<Sums> all(StudioId studio) {
        return db.sql("""
            select s.supplier_id, s.item, s.lead_days, count(d.move_id)::int as seen,
               count(*) filter (where d.received_on > d.ordered_on + d.stated_days)::int as late,
                   coalesce(sum(l.share), 0)::float8 as log_sum, coalesce(sum(l.share * l.share), 0)::float8 as log_squares
              from materials.supplied_item s
              left join materials.delivery d on d.studio_id = s.studio_id and d.supplier_id = s.supplier_id and d.item = s.item
              left join lateral (select ln((d.received_on - d.ordered_on + 1.0) / (d.stated_days + 1.0)) as share) l on true
             where s.studio_id = :studio
             group by s.supplier_id, s.item, s.lead_days
             order by s.supplier_id, s.item
            """)
                .param("studio", studio.value())
                .query((row, n) -> new Sums(
                        row.getObject("supplier_id", UUID.class),
                        row.getString("item"),
                        row.getInt("lead_days"),
                        row.getInt("seen"),
                        row.getInt("late"),
                        row.getDouble("log_sum"),
                        row.getDouble("log_squares")))
                .list();
    }
}

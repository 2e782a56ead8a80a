package org.dingzuo.materials.lot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which lot an order will be cut. The only writer of a lot's {@code spoken}, in the statement that writes the allotment. Whoever
 *  writes here has locked the item first: reservations of an order are never waited for behind it. */
@Repository
public class AllotmentStore {
    private final JdbcClient db;

    AllotmentStore(JdbcClient db) {
        this.db = db;
    }

    /** An order's need of an item, out of one lot. */
    public record Allotment(UUID order, String item, UUID lot, long quantity) {}

    /** An order's need of an item of which no lot was found. */
    record Waiting(UUID order, String item, long quantity) {}

    /** In one statement with what the lots count as spoken for; a check of the table refuses more than lies there. */
    public void allot(StudioId studio, List<Allotment> allotments) {
        if (allotments.isEmpty()) {
            return;
        }
        db.sql("""
            with allotted as (
                insert into materials.allotment (studio_id, order_id, item, lot_id, quantity)
                select :studio, a.order_id, a.item, a.lot_id, a.quantity
                  from unnest(:orders, :items, :lots, :quantities) as a (order_id, item, lot_id, quantity)
             returning lot_id, quantity),
            spoken as (select lot_id, sum(quantity) as quantity from allotted group by lot_id)
            update materials.lot l
               set spoken = l.spoken + spoken.quantity
              from spoken
             where l.studio_id = :studio and l.lot_id = spoken.lot_id
            """)
                .param("studio", studio.value())
                .param("orders", allotments.stream().map(Allotment::order).toArray(UUID[]::new))
                .param("items", allotments.stream().map(Allotment::item).toArray(String[]::new))
                .param("lots", allotments.stream().map(Allotment::lot).toArray(UUID[]::new))
                .param(
                        "quantities",
                        allotments.stream().map(Allotment::quantity).toArray(Long[]::new))
                .update();
    }

    /** @param items whose allotments of this order end */
    public void free(StudioId studio, UUID order, Collection<String> items) {
        db.sql("""
            with freed as (
                delete from materials.allotment
                 where studio_id = :studio and order_id = :order and item = any (:items)
             returning lot_id, quantity),
            spoken as (select lot_id, sum(quantity) as quantity from freed group by lot_id)
            update materials.lot l
               set spoken = l.spoken - spoken.quantity
              from spoken
             where l.studio_id = :studio and l.lot_id = spoken.lot_id
            """)
                .param("studio", studio.value())
                .param("order", order)
                .param("items", items.toArray(String[]::new))
                .update();
    }

    /** What these orders are allotted. */
    public List<Allotment> of(StudioId studio, Collection<UUID> orders) {
        return db.sql("""
            select a.order_id, a.item, a.lot_id, a.quantity
              from materials.allotment a
             where a.studio_id = :studio and a.order_id = any (:orders)
             order by a.order_id, a.item
            """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, n) -> allotmentOf(row))
                .list();
    }

    /** What is allotted from a lot, in the order in which it would be given up: unpaid ones first, then the youngest order. */
    List<Allotment> from(StudioId studio, UUID lot) {
        return db.sql("""
            select a.order_id, a.item, a.lot_id, a.quantity
              from materials.allotment a
              join materials.reservation r using (studio_id, order_id, item)
             where a.studio_id = :studio and a.lot_id = :lot
             order by r.firm, a.order_id desc
            """)
                .param("studio", studio.value())
                .param("lot", lot)
                .query((row, n) -> allotmentOf(row))
                .list();
    }

    /** Orders that need one lot of these items and have none, paid ones first, then the oldest. */
    List<Waiting> waiting(StudioId studio, Collection<String> items) {
        return db.sql("""
            select r.order_id, r.item, r.quantity
              from materials.reservation r
              join materials.item i on i.studio_id = r.studio_id and i.item = r.item and i.one_lot
             where r.studio_id = :studio and r.item = any (:items)
               and not exists (select from materials.allotment a
                                where a.studio_id = r.studio_id and a.order_id = r.order_id and a.item = r.item)
             order by r.firm desc, r.order_id
            """)
                .param("studio", studio.value())
                .param("items", items.toArray(String[]::new))
                .query((row, n) -> new Waiting(
                        row.getObject("order_id", UUID.class), row.getString("item"), row.getLong("quantity")))
                .list();
    }

    private static Allotment allotmentOf(ResultSet row) throws SQLException {
        return new Allotment(
                row.getObject("order_id", UUID.class),
                row.getString("item"),
                row.getObject("lot_id", UUID.class),
                row.getLong("quantity"));
    }
}

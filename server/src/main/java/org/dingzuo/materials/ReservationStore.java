package org.dingzuo.materials;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What orders speak for. The only writer of an item's {@code committed}, which is the sum of its reservations: kept beside them in the
 *  same statement, because every quote asks for it and a studio has hundreds of open orders. */
@Repository
class ReservationStore {
    private final JdbcClient db;

    ReservationStore(JdbcClient db) {
        this.db = db;
    }

    /** Answers the items of which each order is cut from one lot. */
    List<String> reserve(StudioId studio, UUID order, Map<String, Long> need) {
        if (need.isEmpty()) {
            return List.of();
        }
        return db
                .sql("""
                with reserved as (
                    insert into materials.reservation (studio_id, order_id, item, quantity, firm)
                    select :studio, :order, wanted.item, wanted.quantity, false
                      from unnest(:items, :quantities) as wanted (item, quantity)
                      join materials.item known on known.studio_id = :studio and known.item = wanted.item
                 returning item, quantity)
                update materials.item i
                   set committed = i.committed + reserved.quantity
                  from reserved
                 where i.studio_id = :studio and i.item = reserved.item
             returning i.item, i.one_lot
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("items", need.keySet().toArray(String[]::new))
                .param("quantities", need.values().toArray(Long[]::new))
                .query((row, n) -> row.getBoolean("one_lot") ? row.getString("item") : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Firmly, on top of what the order has spoken for and not used yet. */
    void reserveMore(StudioId studio, UUID order, Map<String, Long> more) {
        if (more.isEmpty()) {
            return;
        }
        db.sql("""
                with reserved as (
                    insert into materials.reservation as r (studio_id, order_id, item, quantity, firm)
                    select :studio, :order, wanted.item, wanted.quantity, true
                      from unnest(:items, :quantities) as wanted (item, quantity)
                      join materials.item known on known.studio_id = :studio and known.item = wanted.item
                        on conflict (studio_id, order_id, item) do update set quantity = r.quantity + excluded.quantity, firm = true)
                update materials.item i
                   set committed = i.committed + wanted.quantity
                  from unnest(:items, :quantities) as wanted (item, quantity)
                 where i.studio_id = :studio and i.item = wanted.item
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("items", more.keySet().toArray(String[]::new))
                .param("quantities", more.values().toArray(Long[]::new))
                .update();
    }

    void makeFirm(StudioId studio, UUID order) {
        db.sql("update materials.reservation set firm = true where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .update();
    }

    /** Answers the items of which something is free again. */
    List<String> release(StudioId studio, UUID order) {
        return db.sql("""
                   with freed as (
                       delete from materials.reservation
                        where studio_id = :studio and order_id = :order
                    returning item, quantity)
                   update materials.item i
                      set committed = i.committed - freed.quantity
                     from freed
                    where i.studio_id = :studio and i.item = freed.item
                returning i.item
                """)
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> row.getString("item"))
                .list();
    }

    /** What orders need of items, the paid ones first, then the oldest order. */
    List<Reservation> all(StudioId studio) {
        return db.sql("""
                select r.order_id, r.item, r.quantity, r.firm, a.lot_id
                  from materials.reservation r
                  left join materials.allotment a using (studio_id, order_id, item)
                 where r.studio_id = :studio
                 order by r.firm desc, r.order_id, r.item
                """)
                .param("studio", studio.value())
                .query((row, n) -> new Reservation(
                        row.getObject("order_id", UUID.class),
                        row.getString("item"),
                        row.getLong("quantity"),
                        row.getBoolean("firm"),
                        row.getObject("lot_id", UUID.class)))
                .list();
    }

    /** What one order needs of one item; empty: nothing that it has not taken yet. */
    Optional<Long> of(StudioId studio, UUID order, String item) {
        return db.sql("""
                select quantity from materials.reservation where studio_id = :studio and order_id = :order and item = :item
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("item", item)
                .query(Long.class)
                .optional();
    }

    /** Locked, so that a second hand waits and then finds nothing. */
    Map<String, Long> lockFirm(StudioId studio, UUID order) {
        var firm = new TreeMap<String, Long>();
        db.sql("""
                select item, quantity
                  from materials.reservation
                 where studio_id = :studio and order_id = :order and firm
                 order by item
                   for update
                """).param("studio", studio.value()).param("order", order).query(row -> {
            firm.put(row.getString("item"), row.getLong("quantity"));
        });
        return firm;
    }
}

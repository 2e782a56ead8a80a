package org.dingzuo.materials;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {
    private final JdbcClient db;
    private final Documents documents;

    ItemStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** @param free on hand and not spoken for; negative when more is promised than there is */
    record Shelf(String key, long free, int leadDays) {}

    void insert(StudioId studio, NewItem item) {
        db.sql("""
                insert into materials.item (studio_id, item, name, unit, lead_days)
                values (:studio, :item, :name::jsonb, :unit::jsonb, :lead)
                """)
                .param("studio", studio.value())
                .param("item", item.key())
                .param("name", documents.write(item.name()))
                .param("unit", documents.write(item.unit()))
                .param("lead", item.leadDays())
                .update();
    }

    void receive(StudioId studio, String item, long quantity) {
        db.sql("""
                update materials.item
                   set on_hand = on_hand + :quantity
                 where studio_id = :studio and item = :item
                """)
                .param("studio", studio.value())
                .param("item", item)
                .param("quantity", quantity)
                .update();
    }

    List<Shelf> shelves(StudioId studio, Collection<String> keys) {
        return db.sql("""
                select i.item, i.lead_days,
                       i.on_hand - coalesce((select sum(r.quantity)
                                               from materials.reservation r
                                              where r.studio_id = i.studio_id and r.item = i.item), 0) as free
                  from materials.item i
                 where i.studio_id = :studio and i.item = any (:keys)
                """)
                .param("studio", studio.value())
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> new Shelf(row.getString("item"), row.getLong("free"), row.getInt("lead_days")))
                .list();
    }

    void reserve(StudioId studio, UUID order, Map<String, Long> need) {
        if (need.isEmpty()) {
            return;
        }
        db.sql("""
                insert into materials.reservation (studio_id, order_id, item, quantity, firm)
                select :studio, :order, wanted.item, wanted.quantity, false
                  from unnest(:items, :quantities) as wanted (item, quantity)
                  join materials.item known on known.studio_id = :studio and known.item = wanted.item
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("items", need.keySet().toArray(String[]::new))
                .param("quantities", need.values().toArray(Long[]::new))
                .update();
    }

    void makeFirm(StudioId studio, UUID order) {
        db.sql("update materials.reservation set firm = true where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .update();
    }

    void release(StudioId studio, UUID order) {
        db.sql("delete from materials.reservation where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .update();
    }

    List<String> keys(StudioId studio) {
        return db.sql("select item from materials.item where studio_id = :studio order by item")
                .param("studio", studio.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}

package org.dingzuo.materials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {
    private static final String ITEM = """
            select i.item, i.name, i.unit, i.lead_days, i.on_hand, i.committed, i.cost, i.cost_per, i.version
              from materials.item i
             where i.studio_id = :studio
            """;

    private final JdbcClient db;
    private final Documents documents;

    ItemStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** False when the studio has an item of this key already. */
    boolean insert(StudioId studio, NewItem item) {
        return db.sql("""
                insert into materials.item (studio_id, item, name, unit, lead_days, cost, cost_per)
                values (:studio, :item, :name::jsonb, :unit::jsonb, :lead, cast(:cost as bigint), cast(:per as bigint))
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("item", item.key())
                        .param("name", documents.write(item.name()))
                        .param("unit", documents.write(item.unit()))
                        .param("lead", item.leadDays())
                        .param(
                                "cost",
                                item.cost() == null
                                        ? null
                                        : item.cost().amount().minor())
                        .param("per", item.cost() == null ? null : item.cost().per())
                        .update()
                == 1;
    }

    /** False when somebody edited since {@code seen}, or there is no such item. */
    boolean update(StudioId studio, NewItem item, long seen) {
        return db.sql("""
                update materials.item
                   set name = :name::jsonb, unit = :unit::jsonb, lead_days = :lead, cost = cast(:cost as bigint),
                       cost_per = cast(:per as bigint), version = version + 1
                 where studio_id = :studio and item = :item and version = :seen
                """)
                        .param("studio", studio.value())
                        .param("item", item.key())
                        .param("name", documents.write(item.name()))
                        .param("unit", documents.write(item.unit()))
                        .param("lead", item.leadDays())
                        .param(
                                "cost",
                                item.cost() == null
                                        ? null
                                        : item.cost().amount().minor())
                        .param("per", item.cost() == null ? null : item.cost().per())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    List<Item> all(StudioId studio) {
        return db.sql(ITEM + " order by i.item")
                .param("studio", studio.value())
                .query((row, n) -> itemOf(row))
                .list();
    }

    Optional<Item> find(StudioId studio, String key) {
        return db.sql(ITEM + " and i.item = :item")
                .param("studio", studio.value())
                .param("item", key)
                .query((row, n) -> itemOf(row))
                .optional();
    }

    List<Item> these(StudioId studio, Collection<String> keys) {
        return db.sql(ITEM + " and i.item = any (:keys)")
                .param("studio", studio.value())
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> itemOf(row))
                .list();
    }

    /** An item of which there is not enough.
     *  @param leadDays calendar days until more of it is here */
    record Scarce(String item, int leadDays) {}

    /** Those of which less than {@code need} is free, the slowest to come first. */
    List<Scarce> scarce(StudioId studio, Map<String, Long> need) {
        return db.sql("""
                select i.item, i.lead_days
                  from unnest(:items, :quantities) as wanted (item, quantity)
                  join materials.item i on i.studio_id = :studio and i.item = wanted.item
                 where i.on_hand - i.committed < wanted.quantity
                 order by i.lead_days desc, i.item
                """)
                .param("studio", studio.value())
                .param("items", need.keySet().toArray(String[]::new))
                .param("quantities", need.values().toArray(Long[]::new))
                .query((row, n) -> new Scarce(row.getString("item"), row.getInt("lead_days")))
                .list();
    }

    /** What lies there, by item; locked in the order of the keys, so that two orders never wait for each other. */
    Map<String, Long> lockOnHand(StudioId studio, Collection<String> keys) {
        var onHand = new TreeMap<String, Long>();
        db.sql("""
                select item, on_hand
                  from materials.item
                 where studio_id = :studio and item = any (:keys)
                 order by item
                   for no key update
                """)
                .param("studio", studio.value())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    onHand.put(row.getString("item"), row.getLong("on_hand"));
                });
        return onHand;
    }

    List<String> keys(StudioId studio) {
        return db.sql("select item from materials.item where studio_id = :studio order by item")
                .param("studio", studio.value())
                .query((row, n) -> row.getString("item"))
                .list();
    }

    private Item itemOf(ResultSet row) throws SQLException {
        return new Item(
                row.getString("item"),
                documents.read(row.getString("name"), Words.class),
                documents.read(row.getString("unit"), Words.class),
                row.getInt("lead_days"),
                row.getLong("on_hand"),
                row.getLong("committed"),
                cost(row),
                row.getLong("version"));
    }

    private static @Nullable ItemCost cost(ResultSet row) throws SQLException {
        var cost = row.getObject("cost", Long.class);
        return cost == null ? null : new ItemCost(Money.of(cost), row.getLong("cost_per"));
    }
}

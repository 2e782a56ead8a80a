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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {
    private static final String ITEM = """
        select i.item, i.name, i.unit, i.lead_days, i.on_hand, i.committed, i.cost, i.cost_per, i.one_lot, i.by_order,
               i.service, i.least, i.pack, i.pack_count, i.pack_holds, i.code, i.version,
                   (select coalesce(sum(greatest(l.quantity + l.replaced - l.received, 0)), 0)::bigint
                      from materials.purchase_line l
                     where l.studio_id = i.studio_id and l.item = i.item and l.open) as on_order
          from materials.item i
         where i.studio_id = :studio
        """;

    private final JdbcClient db;
    private final Documents documents;

    ItemStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** False when the studio has an item of this key or with this code already. */
    boolean insert(StudioId studio, NewItem item) {
        return written(db.sql("""
            insert into materials.item (studio_id, item, name, unit, lead_days, cost, cost_per, one_lot, by_order, service, least,
                                        pack, pack_count, pack_holds, code)
            values (:studio, :item, :name::jsonb, :unit::jsonb, :lead, cast(:cost as bigint), cast(:per as bigint), :one, :order,
                    :service, :least, cast(:pack as jsonb), cast(:count as bigint), cast(:holds as bigint), cast(:code as text))
                on conflict do nothing
            """), studio, item).update() == 1;
    }

    /** False when somebody edited since {@code seen}, there is no such item, or another one has this code. */
    boolean update(StudioId studio, NewItem item, long seen) {
        return written(db.sql("""
            update materials.item i
               set name = :name::jsonb, unit = :unit::jsonb, lead_days = :lead, cost = cast(:cost as bigint),
                   cost_per = cast(:per as bigint), one_lot = :one, by_order = :order, service = :service, least = :least,
                   pack = cast(:pack as jsonb), pack_count = cast(:count as bigint), pack_holds = cast(:holds as bigint),
                   code = cast(:code as text), version = version + 1
             where studio_id = :studio and item = :item and version = :seen
               and not exists (select from materials.item o
                                where o.studio_id = i.studio_id and o.item <> i.item and o.code = cast(:code as text))
            """), studio, item).param("seen", seen).update() == 1;
    }

    private StatementSpec written(StatementSpec sql, StudioId studio, NewItem item) {
        var cost = item.cost();
        var keeping = item.keeping();
        var pack = keeping.pack();
        return sql.param("studio", studio.value())
                .param("item", item.key())
                .param("name", documents.write(item.name()))
                .param("unit", documents.write(item.unit()))
                .param("lead", item.leadDays())
                .param("cost", cost == null ? null : cost.amount().minor())
                .param("per", cost == null ? null : cost.per())
                .param("one", keeping.oneLot())
                .param("order", keeping.byOrder())
                .param("service", keeping.service())
                .param("least", keeping.least())
                .param("pack", pack == null ? null : documents.write(pack.unit()))
                .param("count", pack == null ? null : pack.count())
                .param("holds", pack == null ? null : pack.holds())
                .param("code", keeping.code());
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

    /** How an item stands while it is locked. */
    record Locked(String item, long onHand, boolean oneLot) {}

    /** Those of the items that there are; locked in the order of the keys, so that two orders never wait for each other. */
    Map<String, Locked> lock(StudioId studio, Collection<String> keys) {
        var locked = new TreeMap<String, Locked>();
        db.sql("""
            select item, on_hand, one_lot
              from materials.item
             where studio_id = :studio and item = any (:keys)
             order by item
               for no key update
            """)
                .param("studio", studio.value())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    locked.put(
                            row.getString("item"),
                            new Locked(row.getString("item"), row.getLong("on_hand"), row.getBoolean("one_lot")));
                });
        return locked;
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
                row.getLong("on_order"),
                cost(row),
                new Keeping(
                        row.getBoolean("one_lot"),
                        row.getBoolean("by_order"),
                        row.getInt("service"),
                        row.getLong("least"),
                        pack(row),
                        row.getString("code")),
                row.getLong("version"));
    }

    private @Nullable Pack pack(ResultSet row) throws SQLException {
        var unit = row.getString("pack");
        return unit == null
                ? null
                : new Pack(documents.read(unit, Words.class), row.getLong("pack_count"), row.getLong("pack_holds"));
    }

    private static @Nullable ItemCost cost(ResultSet row) throws SQLException {
        var cost = row.getObject("cost", Long.class);
        return cost == null ? null : new ItemCost(Money.of(cost), row.getLong("cost_per"));
    }
}

package org.dingzuo.materials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Supplier.Supplied;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SupplierStore {
    private final JdbcClient db;
    private final PersonalSeal seal;

    SupplierStore(JdbcClient db, PersonalSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    List<Supplier> all(StudioId studio) {
        var supplied = supplied(studio);
        return db.sql("""
                select supplier_id, name, contact, version
                  from materials.supplier
                 where studio_id = :studio
                 order by supplier_id
                """)
                .param("studio", studio.value())
                .query((row, n) -> {
                    var id = row.getObject("supplier_id", UUID.class);
                    return new Supplier(
                            id,
                            row.getString("name"),
                            seal.open(studio, row.getBytes("contact")),
                            supplied.getOrDefault(id, List.of()),
                            row.getLong("version"));
                })
                .list();
    }

    void insert(StudioId studio, Supplier supplier) {
        db.sql("""
                insert into materials.supplier (studio_id, supplier_id, name, contact)
                values (:studio, :supplier, :name, :contact)
                """)
                .param("studio", studio.value())
                .param("supplier", supplier.id())
                .param("name", supplier.name())
                .param("contact", seal.seal(studio, supplier.contact()))
                .update();
        insertSupplied(studio, supplier);
    }

    boolean update(StudioId studio, Supplier supplier) {
        var rows = db.sql("""
                update materials.supplier
                   set name = :name, contact = :contact, version = version + 1
                 where studio_id = :studio and supplier_id = :supplier and version = :version
                """)
                .param("studio", studio.value())
                .param("supplier", supplier.id())
                .param("name", supplier.name())
                .param("contact", seal.seal(studio, supplier.contact()))
                .param("version", supplier.version())
                .update();
        if (rows == 0) {
            return false;
        }
        db.sql("delete from materials.supplied_item where studio_id = :studio and supplier_id = :supplier")
                .param("studio", studio.value())
                .param("supplier", supplier.id())
                .update();
        insertSupplied(studio, supplier);
        return true;
    }

    boolean delete(StudioId studio, UUID supplier) {
        return db.sql("delete from materials.supplier where studio_id = :studio and supplier_id = :supplier")
                        .param("studio", studio.value())
                        .param("supplier", supplier)
                        .update()
                == 1;
    }

    private void insertSupplied(StudioId studio, Supplier supplier) {
        var items = supplier.items();
        db.sql("""
                insert into materials.supplied_item (studio_id, supplier_id, item, lead_days)
                select :studio, :supplier, brought.item, brought.days
                  from unnest(:items, :days) as brought (item, days)
                """)
                .param("studio", studio.value())
                .param("supplier", supplier.id())
                .param("items", items.stream().map(Supplied::item).toArray(String[]::new))
                .param("days", items.stream().map(Supplied::leadDays).toArray(Integer[]::new))
                .update();
    }

    private Map<UUID, List<Supplied>> supplied(StudioId studio) {
        var supplied = new HashMap<UUID, List<Supplied>>();
        db.sql("""
                select supplier_id, item, lead_days
                  from materials.supplied_item
                 where studio_id = :studio
                 order by item
                """).param("studio", studio.value()).query(row -> {
            supplied.computeIfAbsent(row.getObject("supplier_id", UUID.class), supplier -> new ArrayList<>())
                    .add(new Supplied(row.getString("item"), row.getInt("lead_days")));
        });
        return supplied;
    }
}

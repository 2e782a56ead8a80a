package org.dingzuo.materials.supplier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.Supplier.Break;
import org.dingzuo.materials.Supplier.Supplied;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SupplierStore {
    private final JdbcClient db;
    private final Documents documents;
    private final PersonalSeal seal;

    SupplierStore(JdbcClient db, Documents documents, PersonalSeal seal) {
        this.db = db;
        this.documents = documents;
        this.seal = seal;
    }

    List<Supplier> all(StudioId studio) {
        return db.sql("""
            select s.supplier_id, s.name, s.contact, s.freight, s.free_from, s.version,
                   (select coalesce(json_agg(json_build_object(
                               'item', i.item, 'leadDays', i.lead_days, 'least', i.least, 'step', i.step,
                               'breaks', (select coalesce(json_agg(json_build_object('from', b.from_packs, 'price', b.price)
                                                                   order by b.from_packs), '[]')
                                            from materials.price_break b
                                           where b.studio_id = i.studio_id and b.supplier_id = i.supplier_id and b.item = i.item))
                               order by i.item), '[]')
                      from materials.supplied_item i
                     where i.studio_id = s.studio_id and i.supplier_id = s.supplier_id) as supplied
              from materials.supplier s
             where s.studio_id = :studio
             order by s.supplier_id
            """)
                .param("studio", studio.value())
                .query((row, n) -> new Supplier(
                        row.getObject("supplier_id", UUID.class),
                        row.getString("name"),
                        seal.open(studio, row.getBytes("contact")),
                        List.of(documents.read(row.getString("supplied"), Supplied[].class)),
                        freight(row),
                        row.getLong("version")))
                .list();
    }

    void insert(StudioId studio, Supplier supplier) {
        db.sql("""
            insert into materials.supplier (studio_id, supplier_id, name, contact, freight, free_from)
            values (:studio, :supplier, :name, :contact, :freight, cast(:free as bigint))
            """)
                .param("studio", studio.value())
                .param("supplier", supplier.id())
                .param("name", supplier.name())
                .param("contact", seal.seal(studio, supplier.contact()))
                .param("freight", supplier.freight().each().minor())
                .param("free", freeFrom(supplier))
                .update();
        insertSupplied(studio, supplier);
    }

    boolean update(StudioId studio, Supplier supplier) {
        var rows = db.sql("""
            update materials.supplier
               set name = :name, contact = :contact, freight = :freight, free_from = cast(:free as bigint),
                   version = version + 1
             where studio_id = :studio and supplier_id = :supplier and version = :version
            """)
                .param("studio", studio.value())
                .param("supplier", supplier.id())
                .param("name", supplier.name())
                .param("contact", seal.seal(studio, supplier.contact()))
                .param("freight", supplier.freight().each().minor())
                .param("free", freeFrom(supplier))
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

    /** False when something was bought there: then it stays for the record. */
    boolean delete(StudioId studio, UUID supplier) {
        return db.sql("""
            delete from materials.supplier s
             where s.studio_id = :studio and s.supplier_id = :supplier
               and not exists (select from materials.purchase p
                                where p.studio_id = s.studio_id and p.supplier_id = s.supplier_id)
            """)
                        .param("studio", studio.value())
                        .param("supplier", supplier)
                        .update()
                == 1;
    }

    private static @Nullable Long freeFrom(Supplier supplier) {
        var from = supplier.freight().freeFrom();
        return from == null ? null : from.minor();
    }

    private static Freight freight(ResultSet row) throws SQLException {
        var from = row.getObject("free_from", Long.class);
        return new Freight(Money.of(row.getLong("freight")), from == null ? null : Money.of(from));
    }

    private void insertSupplied(StudioId studio, Supplier supplier) {
        var items = supplier.items();
        db.sql("""
            insert into materials.supplied_item (studio_id, supplier_id, item, lead_days, least, step)
            select :studio, :supplier, brought.item, brought.days, brought.least, brought.step
              from unnest(:items, :days, :least, :step) as brought (item, days, least, step)
            """)
                .param("studio", studio.value())
                .param("supplier", supplier.id())
                .param("items", items.stream().map(Supplied::item).toArray(String[]::new))
                .param("days", items.stream().map(Supplied::leadDays).toArray(Integer[]::new))
                .param("least", items.stream().map(Supplied::least).toArray(Long[]::new))
                .param("step", items.stream().map(Supplied::step).toArray(Long[]::new))
                .update();
        record Priced(String item, Break at) {}
        var priced = items.stream()
                .flatMap(item -> item.breaks().stream().map(each -> new Priced(item.item(), each)))
                .toList();
        db.sql("""
            insert into materials.price_break (studio_id, supplier_id, item, from_packs, price)
            select :studio, :supplier, b.item, b.from_packs, b.price
              from unnest(:items, :froms, :prices) as b (item, from_packs, price)
            """)
                .param("studio", studio.value())
                .param("supplier", supplier.id())
                .param("items", priced.stream().map(Priced::item).toArray(String[]::new))
                .param("froms", priced.stream().map(each -> each.at().from()).toArray(Long[]::new))
                .param(
                        "prices",
                        priced.stream().map(each -> each.at().price().minor()).toArray(Long[]::new))
                .update();
    }
}

package org.dingzuo.materials.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.purchase.Arriving.Coming;
import org.dingzuo.materials.purchase.Purchase.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purchases with their lines and receipts. */
@Repository
class PurchaseStore {
    private final JdbcClient db;

    PurchaseStore(JdbcClient db) {
        this.db = db;
    }

    /** The studio's next number is taken under a lock, so that two purchases at once both get one.
     *  @return false: a purchase of this id is there already */
    boolean insert(StudioId studio, Purchase purchase) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('materials.purchase' || :studio, 0))")
                .param("studio", studio.value().toString())
                .query((row, n) -> true)
                .list();
        var rows = db.sql("""
            insert into materials.purchase (studio_id, purchase_id, number, supplier_id, ordered_on, due_on, freight)
            select :studio, :purchase, coalesce(max(number), 0) + 1, :supplier, :ordered, :due, :freight
              from materials.purchase
             where studio_id = :studio
                on conflict (studio_id, purchase_id) do nothing
            """)
                .param("studio", studio.value())
                .param("purchase", purchase.id())
                .param("supplier", purchase.supplier())
                .param("ordered", purchase.orderedOn())
                .param("due", purchase.dueOn())
                .param("freight", purchase.freight().minor())
                .update();
        if (rows == 0) {
            return false;
        }
        var lines = purchase.lines();
        db.sql("""
            insert into materials.purchase_line (studio_id, purchase_id, item, packs, price, quantity)
            select :studio, :purchase, l.item, l.packs, l.price, l.quantity
              from unnest(:items, :packs, :prices, :quantities) as l (item, packs, price, quantity)
            """)
                .param("studio", studio.value())
                .param("purchase", purchase.id())
                .param("items", lines.stream().map(Line::item).toArray(String[]::new))
                .param("packs", lines.stream().map(Line::packs).toArray(Long[]::new))
                .param(
                        "prices",
                        lines.stream().map(each -> each.price().minor()).toArray(Long[]::new))
                .param("quantities", lines.stream().map(Line::quantity).toArray(Long[]::new))
                .update();
        return true;
    }

    /** Open ones first, then the newest.
     *  @param most of those that are closed */
    List<Purchase> all(StudioId studio, int most) {
        return read(studio, """
            (select purchase_id from materials.purchase_line where studio_id = :studio and open
              union
             (select purchase_id from materials.purchase where studio_id = :studio order by number desc limit :most))
            """, Map.of("most", most));
    }

    List<Purchase> these(StudioId studio, Collection<UUID> ids) {
        return read(studio, "(select unnest(:ids))", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    private List<Purchase> read(StudioId studio, String which, Map<String, Object> parameters) {
        var lines = new HashMap<UUID, List<Line>>();
        db.sql("""
            select l.*, coalesce(r.paid, 0) as paid, coalesce(r.agreed, 0) as agreed
              from materials.purchase_line l
              left join lateral (select sum(paid)::bigint as paid, sum(agreed)::bigint as agreed
                                   from materials.purchase_receipt r
                                  where r.studio_id = l.studio_id and r.purchase_id = l.purchase_id and r.item = l.item) r on true
             where l.studio_id = :studio and l.purchase_id in
            """ + which + " order by l.item")
                .param("studio", studio.value())
                .params(parameters)
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("purchase_id", UUID.class), key -> new ArrayList<>())
                            .add(lineOf(row));
                });
        return db.sql("""
            select *
              from materials.purchase p
             where p.studio_id = :studio and p.purchase_id in
            """ + which + " order by number desc")
                .param("studio", studio.value())
                .params(parameters)
                .query((row, n) -> new Purchase(
                        row.getObject("purchase_id", UUID.class),
                        row.getInt("number"),
                        row.getObject("supplier_id", UUID.class),
                        row.getObject("ordered_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getLong("freight")),
                        lines.getOrDefault(row.getObject("purchase_id", UUID.class), List.of())))
                .list();
    }

    /** What open purchases are still to bring. */
    List<Coming> coming(StudioId studio) {
        return db.sql("""
            select l.item, p.due_on, sum(l.quantity + l.replaced - l.received)::bigint as coming
              from materials.purchase_line l
              join materials.purchase p on p.studio_id = l.studio_id and p.purchase_id = l.purchase_id
             where l.studio_id = :studio and l.open and l.quantity + l.replaced > l.received
             group by l.item, p.due_on
            """)
                .param("studio", studio.value())
                .query((row, n) -> new Coming(
                        row.getString("item"), row.getObject("due_on", LocalDate.class), row.getLong("coming")))
                .list();
    }

    /** Two hands at one line come one after the other. */
    void lock(StudioId studio, UUID purchase) {
        db.sql("""
            select item from materials.purchase_line where studio_id = :studio and purchase_id = :purchase order by item for update
            """)
                .param("studio", studio.value())
                .param("purchase", purchase)
                .query(String.class)
                .list();
    }

    /** @param last no more of it will come */
    void received(
            StudioId studio,
            UUID purchase,
            String item,
            UUID move,
            long quantity,
            Money paid,
            Money agreed,
            boolean last) {
        db.sql("""
            with line as (
                update materials.purchase_line
                   set received = received + :quantity, open = open and not :last and received + :quantity < quantity + replaced
                 where studio_id = :studio and purchase_id = :purchase and item = :item
             returning purchase_id)
            insert into materials.purchase_receipt (studio_id, move_id, purchase_id, item, quantity, paid, agreed)
            select :studio, :move, purchase_id, :item, :quantity, :paid, :agreed
              from line
            """)
                .param("studio", studio.value())
                .param("purchase", purchase)
                .param("item", item)
                .param("move", move)
                .param("quantity", quantity)
                .param("paid", paid.minor())
                .param("agreed", agreed.minor())
                .param("last", last)
                .update();
    }

    /** @param again the supplier sends it anew: so much more is expected */
    void sentBack(StudioId studio, UUID purchase, String item, long quantity, boolean again) {
        db.sql("""
            update materials.purchase_line
               set sent_back = sent_back + :quantity,
                   replaced = replaced + case when :again then :quantity else 0 end,
                   open = open or :again
             where studio_id = :studio and purchase_id = :purchase and item = :item
            """)
                .param("studio", studio.value())
                .param("purchase", purchase)
                .param("item", item)
                .param("quantity", quantity)
                .param("again", again)
                .update();
    }

    /** Whether a return of this purchase was told under this name; the purchase is locked. */
    boolean isToldReturn(StudioId studio, UUID purchase, UUID told) {
        return db.sql("""
            select exists (select from materials.told_return
                            where studio_id = :studio and purchase_id = :purchase and told = :told)
            """)
                .param("studio", studio.value())
                .param("purchase", purchase)
                .param("told", told)
                .query(Boolean.class)
                .single();
    }

    void tellReturn(StudioId studio, UUID purchase, UUID told) {
        db.sql("insert into materials.told_return (studio_id, purchase_id, told) values (:studio, :purchase, :told)")
                .param("studio", studio.value())
                .param("purchase", purchase)
                .param("told", told)
                .update();
    }

    void close(StudioId studio, UUID purchase) {
        db.sql("update materials.purchase_line set open = false where studio_id = :studio and purchase_id = :purchase")
                .param("studio", studio.value())
                .param("purchase", purchase)
                .update();
    }

    private static Line lineOf(ResultSet row) throws SQLException {
        return new Line(
                row.getString("item"),
                row.getLong("packs"),
                Money.of(row.getLong("price")),
                row.getLong("quantity"),
                row.getLong("received"),
                row.getLong("sent_back"),
                row.getLong("replaced"),
                row.getBoolean("open"),
                Money.of(row.getLong("paid")),
                Money.of(row.getLong("agreed")));
    }
}

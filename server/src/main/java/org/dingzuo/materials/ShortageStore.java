package org.dingzuo.materials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of what there is not enough, and what of it is on its way: asked by every quote and every order. */
@Repository
class ShortageStore {
    private final JdbcClient db;

    ShortageStore(JdbcClient db) {
        this.db = db;
    }

    /** An item of which there is not enough.
     *  @param leadDays calendar days until more of it is here
     *  @param owed what earlier orders still take of whatever comes; negative: so much is left on the shelf */
    record Scarce(String item, int leadDays, long owed) {}

    private record Free(String item, int leadDays, long quantity, boolean oneLot) {}

    /** Those of which less than {@code need} is free, or of which no one lot has so much where one must; the slowest to come first.
     *  One short question; a second one where something must come out of one lot. */
    List<Scarce> scarce(StudioId studio, Map<String, Long> need) {
        var free = free(studio, need.keySet());
        var scarce = new ArrayList<Scarce>();
        for (var each : free) {
            if (!each.oneLot() && each.quantity() < need.getOrDefault(each.item(), 0L)) {
                scarce.add(new Scarce(each.item(), each.leadDays(), -each.quantity()));
            }
        }
        if (free.stream().anyMatch(Free::oneLot)) {
            scarce.addAll(withoutALot(studio, need));
        }
        scarce.sort(Comparator.comparingInt(Scarce::leadDays).reversed().thenComparing(Scarce::item));
        return scarce;
    }

    private List<Free> free(StudioId studio, Collection<String> keys) {
        return db.sql("""
            select item, lead_days, on_hand - committed as free, one_lot
              from materials.item
             where studio_id = :studio and item = any (:keys)
            """)
                .param("studio", studio.value())
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> new Free(
                        row.getString("item"), row.getInt("lead_days"), row.getLong("free"), row.getBoolean("one_lot")))
                .list();
    }

    /** Of what must come out of one lot: those of which none has enough. */
    private List<Scarce> withoutALot(StudioId studio, Map<String, Long> need) {
        return db.sql("""
            select i.item, i.lead_days,
                   (select coalesce(sum(r.quantity), 0)::bigint
                      from materials.reservation r
                     where r.studio_id = i.studio_id and r.item = i.item
                       and not exists (select from materials.allotment a
                                        where a.studio_id = r.studio_id and a.order_id = r.order_id and a.item = r.item)) as owed
              from unnest(:items, :quantities) as wanted (item, quantity)
              join materials.item i on i.studio_id = :studio and i.item = wanted.item
             where i.one_lot
               and not exists (select from materials.lot l
                                where l.studio_id = i.studio_id and l.item = i.item and l.quantity > 0
                                  and l.quantity - l.spoken >= wanted.quantity)
            """)
                .param("studio", studio.value())
                .param("items", need.keySet().toArray(String[]::new))
                .param("quantities", need.values().toArray(Long[]::new))
                .query((row, n) -> new Scarce(row.getString("item"), row.getInt("lead_days"), row.getLong("owed")))
                .list();
    }

    /** More of an item that was ordered and is not late.
     *  @param quantity what of it is still to come */
    record Coming(String item, UUID supplier, LocalDate orderedOn, long quantity) {}

    /** What is on its way of these items, the first to come first. */
    List<Coming> coming(StudioId studio, Collection<String> keys, LocalDate today) {
        return db.sql("""
            select l.item, p.supplier_id, p.ordered_on, l.quantity + l.replaced - l.received as quantity
              from materials.purchase_line l
              join materials.purchase p using (studio_id, purchase_id)
             where l.studio_id = :studio and l.item = any (:keys) and l.open and l.received < l.quantity + l.replaced and p.due_on >= :today
             order by p.due_on, p.number
            """)
                .param("studio", studio.value())
                .param("keys", keys.toArray(String[]::new))
                .param("today", today)
                .query((row, n) -> new Coming(
                        row.getString("item"),
                        row.getObject("supplier_id", UUID.class),
                        row.getObject("ordered_on", LocalDate.class),
                        row.getLong("quantity")))
                .list();
    }
}

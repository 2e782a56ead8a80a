package org.dingzuo.fulfilment.packing;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PackingStore {
    private final JdbcClient db;
    private final PersonalSeal seal;

    PackingStore(JdbcClient db, PersonalSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    record Kept(Set<String> ticked, @Nullable String photo, String card) {
        static final Kept NOTHING = new Kept(Set.of(), null, "");
    }

    Optional<Kept> find(StudioId studio, OrderId order) {
        return db.sql("""
            select ticked, photo, card
              from fulfilment.packing
             where studio_id = :studio and order_id = :order
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query((row, n) -> new Kept(
                        Set.of((String[]) row.getArray("ticked").getArray()),
                        row.getString("photo"),
                        row.getBytes("card") == null ? "" : seal.open(studio, row.getBytes("card"))))
                .optional();
    }

    /** One thing in one statement: two who pack together lose no tick. */
    void tick(StudioId studio, OrderId order, String thing, boolean in) {
        db.sql("""
            insert into fulfilment.packing as kept (studio_id, order_id, ticked)
            values (:studio, :order, case when :in then array[:thing] else array[]::text[] end)
                on conflict (studio_id, order_id) do update
               set ticked = array_remove(kept.ticked, :thing) || excluded.ticked
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("thing", thing)
                .param("in", in)
                .update();
    }

    void photo(StudioId studio, OrderId order, String photo) {
        db.sql("""
            insert into fulfilment.packing (studio_id, order_id, photo)
            values (:studio, :order, :photo)
                on conflict (studio_id, order_id) do update set photo = excluded.photo
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("photo", photo)
                .update();
    }

    void card(StudioId studio, OrderId order, String words) {
        db.sql("""
            insert into fulfilment.packing (studio_id, order_id, card)
            values (:studio, :order, :card)
                on conflict (studio_id, order_id) do update set card = excluded.card
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("card", words.isEmpty() ? null : seal.seal(studio, words))
                .update();
    }

    void forget(StudioId studio, Collection<UUID> orders) {
        db.sql("delete from fulfilment.packing where studio_id = :studio and order_id = any (:orders)")
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .update();
    }
}

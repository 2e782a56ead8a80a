package org.dingzuo.aftercare.repair;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrivalStore {
    private final JdbcClient db;
    private final PersonalSeal seal;

    ArrivalStore(JdbcClient db, PersonalSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    void insert(StudioId studio, OrderId order, Arrival arrival) {
        var condition = arrival.condition();
        db.sql("""
                insert into aftercare.arrival (studio_id, order_id, at, condition, photo)
                values (:studio, :order, :at, :condition, cast(:photo as text))
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("at", arrival.at().atOffset(ZoneOffset.UTC))
                .param("condition", condition == null ? null : seal.seal(studio, condition))
                .param("photo", arrival.photo())
                .update();
    }

    /** By the order's id, the earliest first; one to which nothing came is absent. */
    Map<UUID, List<Arrival>> of(StudioId studio, Collection<UUID> orders) {
        var found = new HashMap<UUID, List<Arrival>>();
        db.sql("select * from aftercare.arrival where studio_id = :studio and order_id = any (:orders) order by at")
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    var condition = row.getBytes("condition");
                    found.computeIfAbsent(row.getObject("order_id", UUID.class), none -> new ArrayList<>())
                            .add(new Arrival(
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    condition == null ? null : seal.open(studio, condition),
                                    row.getString("photo")));
                });
        return found;
    }

    void forget(StudioId studio, Collection<UUID> orders) {
        db.sql("""
                update aftercare.arrival
                   set condition = null, photo = null
                 where studio_id = :studio and order_id = any (:orders)
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .update();
    }
}

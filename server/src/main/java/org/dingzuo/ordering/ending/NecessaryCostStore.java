package org.dingzuo.ordering.ending;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.PersonalTraces;
import org.dingzuo.ordering.SettlementStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What buyers show that a broken word has cost them. {@link SettlementStore} reads the latest with the account that it follows. */
@Repository
class NecessaryCostStore {
    private final JdbcClient db;

    NecessaryCostStore(JdbcClient db) {
        this.db = db;
    }

    /** False when one waits for its answer, one was agreed to, or five were refused. The order is locked. */
    boolean show(StudioId studio, OrderId order, Money amount, String words, Instant now) {
        return db.sql("""
                insert into ordering.necessary_cost (studio_id, order_id, cost_no, amount, words, shown_at, state)
                select :studio, :order, coalesce(max(cost_no), 0) + 1, :amount, :words, :now, 'SHOWN'
                  from ordering.necessary_cost
                 where studio_id = :studio and order_id = :order
                having coalesce(bool_and(state = 'REFUSED'), true) and count(*) < 5
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("amount", amount.minor())
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when nothing waits for an answer. */
    boolean picture(StudioId studio, OrderId order, String key) {
        return db.sql("""
                update ordering.necessary_cost
                   set picture = :key
                 where studio_id = :studio and order_id = :order and state = 'SHOWN'
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("key", key)
                        .update()
                == 1;
    }

    /** False when this sum does not wait for an answer. */
    boolean agree(StudioId studio, OrderId order, Money amount, Money pays, Instant now) {
        return db.sql("""
                update ordering.necessary_cost
                   set state = 'AGREED', pays = :pays, answered_at = :now
                 where studio_id = :studio and order_id = :order and state = 'SHOWN' and amount = :amount
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("amount", amount.minor())
                        .param("pays", pays.minor())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when nothing waits for an answer. */
    boolean refuse(StudioId studio, OrderId order, String because, Instant now) {
        return db.sql("""
                update ordering.necessary_cost
                   set state = 'REFUSED', answer = :because, answered_at = :now
                 where studio_id = :studio and order_id = :order and state = 'SHOWN'
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("because", because)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Orders whose buyers wait for an answer, the longest waiting first. */
    List<OrderId> waiting(StudioId studio) {
        return db.sql("""
                select order_id
                  from ordering.necessary_cost
                 where studio_id = :studio and state = 'SHOWN'
                 order by shown_at, order_id
                 limit 200
                """)
                .param("studio", studio.value())
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<UUID, List<PersonalTraces.Trace>> words(StudioId studio, Collection<UUID> orders) {
        var traces = new HashMap<UUID, List<PersonalTraces.Trace>>();
        db.sql("""
                select order_id, shown_at, words
                  from ordering.necessary_cost
                 where studio_id = :studio and order_id = any (:orders) and words is not null
                 order by order_id, cost_no
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    traces.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                            .add(new PersonalTraces.Trace(
                                    "necessary-cost",
                                    row.getObject("shown_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("words")));
                });
        return traces;
    }

    void forgetWords(StudioId studio, Collection<UUID> orders) {
        db.sql("update ordering.necessary_cost set words = null where studio_id = :studio and order_id = any (:orders)")
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .update();
    }
}

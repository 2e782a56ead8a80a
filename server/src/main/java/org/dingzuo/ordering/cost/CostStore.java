package org.dingzuo.ordering.cost;

import java.time.ZoneOffset;
import java.util.List;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What orders have cost. Only ever added to. */
@Repository
public class CostStore {
    public static final Reading<Cost> ALL = new Reading<>("""
            select order_id as of, kind, subject, name, quantity, amount, basis, at
              from ordering.cost
             where studio_id = :studio and order_id = any (:ids)
             order by order_id, cost_no
            """, Cost.class);

    private final JdbcClient db;
    private final ReadingStore readings;
    private final Documents documents;

    CostStore(JdbcClient db, Documents documents, ReadingStore readings) {
        this.readings = readings;
        this.db = db;
        this.documents = documents;
    }

    void add(StudioId studio, OrderId order, Cost cost) {
        db.sql("""
                insert into ordering.cost (studio_id, order_id, kind, subject, name, quantity, amount, basis, at)
                values (:studio, :order, :kind, :subject, :name::jsonb, cast(:quantity as bigint), :amount, :basis, :at)
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("kind", cost.kind().name())
                .param("subject", cost.subject())
                .param("name", documents.write(cost.name()))
                .param("quantity", cost.quantity())
                .param("amount", cost.amount().minor())
                .param("basis", cost.basis().name())
                .param("at", cost.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Cost> of(OrderId order) {
        return readings.all(order.value(), ALL);
    }
}

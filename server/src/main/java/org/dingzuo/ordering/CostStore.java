package org.dingzuo.ordering;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What orders have cost. Only ever added to. */
@Repository
class CostStore {
    private final JdbcClient db;
    private final Documents documents;

    CostStore(JdbcClient db, Documents documents) {
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

    Map<UUID, List<Cost>> of(StudioId studio, Collection<UUID> orders) {
        var costs = new HashMap<UUID, List<Cost>>();
        db.sql("""
                select *
                  from ordering.cost
                 where studio_id = :studio and order_id = any (:orders)
                 order by order_id, cost_no
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    costs.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                            .add(new Cost(
                                    Cost.Kind.valueOf(row.getString("kind")),
                                    row.getString("subject"),
                                    documents.read(row.getString("name"), Words.class),
                                    row.getObject("quantity", Long.class),
                                    Money.of(row.getLong("amount")),
                                    Cost.Basis.valueOf(row.getString("basis")),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return costs;
    }
}

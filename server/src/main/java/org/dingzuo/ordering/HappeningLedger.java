package org.dingzuo.ordering;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each order, in the order in which it did. Only ever added to. */
@Repository
class HappeningLedger {
    private final JdbcClient db;
    private final Documents documents;

    HappeningLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void note(StudioId studio, OrderId order, Instant at, String kind, Map<String, String> parameters) {
        db.sql("""
                insert into ordering.happening (studio_id, order_id, at, kind, parameters)
                values (:studio, :order, :at, :kind, :parameters::jsonb)
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("parameters", documents.write(parameters))
                .update();
    }

    Map<UUID, List<OrderView.Happening>> of(StudioId studio, Collection<UUID> orders) {
        var happenings = new HashMap<UUID, List<OrderView.Happening>>();
        db.sql("""
                select order_id, at, kind, parameters
                  from ordering.happening
                 where studio_id = :studio and order_id = any (:orders)
                 order by happening_no
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    happenings
                            .computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                            .add(new OrderView.Happening(
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    row.getString("kind"),
                                    parameters(row.getString("parameters"))));
                });
        return happenings;
    }

    private Map<String, String> parameters(String json) {
        var read = new TreeMap<String, String>();
        documents.read(json, Map.class).forEach((key, value) -> read.put(String.valueOf(key), String.valueOf(value)));
        return read;
    }
}

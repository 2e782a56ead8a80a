package org.dingzuo.ordering.buyers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BuyerBookStore {
    private final JdbcClient db;
    private final Documents documents;

    BuyerBookStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** An order as the book counts it. @param designs by slug */
    record Bought(UUID order, Instant at, boolean givenUp, Map<String, Words> designs) {}

    private record LineDocument(String design, Words name) {}

    Map<BuyerId, List<Bought>> all(StudioId studio) {
        var bought = new HashMap<BuyerId, List<Bought>>();
        db.sql("""
            select buyer_id, order_id, placed_at, state in ('EXPIRED', 'CANCELLED') as given_up,
                   (select jsonb_agg(jsonb_build_object('design', l -> 'design', 'name', l -> 'name'))
                      from jsonb_array_elements(offer -> 'lines') l) as designs
              from ordering.orders
             where studio_id = :studio
             order by placed_at desc
            """).param("studio", studio.value()).query(row -> {
            var designs = new HashMap<String, Words>();
            for (var line : documents.read(row.getString("designs"), LineDocument[].class)) {
                designs.put(line.design(), line.name());
            }
            bought.computeIfAbsent(new BuyerId(row.getObject("buyer_id", UUID.class)), buyer -> new ArrayList<>())
                    .add(new Bought(
                            row.getObject("order_id", UUID.class),
                            row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("given_up"),
                            designs));
        });
        return bought;
    }
}

package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** What became of each order, in the order in which it did. Added to; nothing that happened is taken out. */
@Repository
@NamedInterface("rooms")
public class HappeningLedger {
    static final Reading<OrderView.Happening> ALL = new Reading<>("""
            select order_id as of, at, kind, parameters
              from ordering.happening
             where studio_id = :studio and order_id = any (:ids)
             order by happening_no
            """, OrderView.Happening.class);

    private final JdbcClient db;
    private final Documents documents;
    private final ReadingStore readings;

    HappeningLedger(JdbcClient db, Documents documents, ReadingStore readings) {
        this.db = db;
        this.documents = documents;
        this.readings = readings;
    }

    /** In the order in which they happened. */
    public List<OrderView.Happening> of(OrderId order) {
        return readings.all(order.value(), ALL);
    }

    /** Never changed or deleted afterwards, but for free words: they go with a buyer who is forgotten.
     *  @param parameters told to both sides; free words only as {@code because}, for all else outlives the buyer: no name and no address */
    public void note(StudioId studio, OrderId order, Instant at, String kind, Map<String, String> parameters) {
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
}

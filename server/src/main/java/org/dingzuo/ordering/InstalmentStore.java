package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The parts of each order's money. Only ever added to; a part falls due once. Those of the accepted offer come with the order. */
@Repository
@NamedInterface("rooms")
public class InstalmentStore {
    private static final String PART =
            "instalment_no as no, kind, amount, due, step, step_name as \"stepName\", because, due_since as \"dueSince\"";

    public static final Reading<AgreedInstalment> ALL = new Reading<>("""
            select order_id as of, %s
              from ordering.instalment
             where studio_id = :studio and order_id = any (:ids)
             order by order_id, instalment_no
            """.formatted(PART), AgreedInstalment.class);

    private final JdbcClient db;
    private final Documents documents;
    private final ReadingStore readings;

    InstalmentStore(JdbcClient db, Documents documents, ReadingStore readings) {
        this.db = db;
        this.documents = documents;
        this.readings = readings;
    }

    /** In the order in which they were agreed. */
    public List<AgreedInstalment> of(OrderId order) {
        return readings.all(order.value(), ALL);
    }

    /** The order is locked. */
    public void add(StudioId studio, OrderId order, Kind kind, Money amount, Due due, String because, Instant now) {
        db.sql("""
                insert into ordering.instalment (studio_id, order_id, instalment_no, kind, amount, due, because, agreed_at, due_since)
                select :studio, :order, coalesce(max(instalment_no), 0) + 1, :kind, :amount, :due, :because, :now,
                       case when :due = 'NOW' then cast(:now as timestamptz) end
                  from ordering.instalment
                 where studio_id = :studio and order_id = :order
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("kind", kind.name())
                .param("amount", amount.minor())
                .param("due", due.name())
                .param("because", because)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets these parts fall due that were not; answers those. */
    public List<AgreedInstalment> fallDue(StudioId studio, OrderId order, Collection<Integer> numbers, Instant now) {
        return db.sql("""
                with fallen as (
                    update ordering.instalment
                       set due_since = :now
                     where studio_id = :studio and order_id = :order and instalment_no = any (:numbers) and due_since is null
                 returning %s)
                select to_json(fallen) from fallen
                """.formatted(PART))
                .param("studio", studio.value())
                .param("order", order.value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> documents.read(row.getString(1), AgreedInstalment.class))
                .list();
    }
}

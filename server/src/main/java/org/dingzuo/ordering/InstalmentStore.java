package org.dingzuo.ordering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of each order's money. Only ever added to; a part falls due once. Those of the accepted offer come with the order. */
@Repository
class InstalmentStore {
    private final JdbcClient db;
    private final Documents documents;

    InstalmentStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    List<AgreedInstalment> of(StudioId studio, OrderId order) {
        return of(studio, List.of(order.value())).getOrDefault(order.value(), List.of());
    }

    Map<UUID, List<AgreedInstalment>> of(StudioId studio, Collection<UUID> orders) {
        var found = new HashMap<UUID, List<AgreedInstalment>>();
        db.sql("""
                select *
                  from ordering.instalment
                 where studio_id = :studio and order_id = any (:orders)
                 order by order_id, instalment_no
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                            .add(agreed(row));
                });
        return found;
    }

    /** The order is locked. */
    void add(StudioId studio, OrderId order, Kind kind, Money amount, Due due, String because, Instant now) {
        db.sql("""
                insert into ordering.instalment (studio_id, order_id, instalment_no, kind, amount, due, because, agreed_at, due_since)
                select :studio, :order, max(instalment_no) + 1, :kind, :amount, :due, :because, :now,
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
    List<AgreedInstalment> fallDue(StudioId studio, OrderId order, Collection<Integer> numbers, Instant now) {
        return db.sql("""
                update ordering.instalment
                   set due_since = :now
                 where studio_id = :studio and order_id = :order and instalment_no = any (:numbers) and due_since is null
             returning *
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> agreed(row))
                .list();
    }

    private AgreedInstalment agreed(ResultSet row) throws SQLException {
        var name = row.getString("step_name");
        var since = row.getObject("due_since", OffsetDateTime.class);
        return new AgreedInstalment(
                row.getInt("instalment_no"),
                Kind.valueOf(row.getString("kind")),
                Money.of(row.getLong("amount")),
                Due.valueOf(row.getString("due")),
                row.getString("step"),
                name == null ? null : documents.read(name, Words.class),
                row.getString("because"),
                since == null ? null : since.toInstant());
    }
}

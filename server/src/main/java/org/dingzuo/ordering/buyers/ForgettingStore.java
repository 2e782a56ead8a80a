package org.dingzuo.ordering.buyers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForgettingStore {
    private final JdbcClient db;

    ForgettingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<ForgettingRule> rule(StudioId studio) {
        return db.sql("select months, changed_at, version from ordering.forgetting_rule where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new ForgettingRule(
                        row.getInt("months"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getLong("version")))
                .optional();
    }

    boolean write(StudioId studio, int months, Instant now, long seen) {
        return db.sql("""
            insert into ordering.forgetting_rule as r (studio_id, months, changed_at, version)
            select :studio, :months, :now, 1
             where :seen = 0 or exists (select from ordering.forgetting_rule where studio_id = :studio)
                on conflict (studio_id) do update
               set months = excluded.months, changed_at = excluded.changed_at, version = r.version + 1
             where r.version = :seen
            """)
                        .param("studio", studio.value())
                        .param("months", months)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** An order of one of the people asked for. @param alive still open, or something happened with it lately */
    record Past(UUID order, BuyerId buyer, boolean alive) {}

    /** @param since what happened from then on is lately */
    List<Past> orders(StudioId studio, Collection<BuyerId> buyers, Instant since) {
        return db.sql("""
            select o.order_id, o.buyer_id,
                   o.state <> all (:ended) or o.placed_at >= :since
                   or exists (select from ordering.happening h
                               where h.studio_id = o.studio_id and h.order_id = o.order_id and h.at >= :since) as alive
              from ordering.orders o
             where o.studio_id = :studio and o.buyer_id = any (:buyers)
            """)
                .param("studio", studio.value())
                .param("buyers", buyers.stream().map(BuyerId::value).toArray(UUID[]::new))
                .param("ended", PersonalFiles.ENDED.stream().map(Enum::name).toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Past(
                        row.getObject("order_id", UUID.class),
                        new BuyerId(row.getObject("buyer_id", UUID.class)),
                        row.getBoolean("alive")))
                .list();
    }
}

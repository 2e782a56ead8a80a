package org.dingzuo.ordering.lostlink;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkCodeStore {
    private final JdbcClient db;

    LinkCodeStore(JdbcClient db) {
        this.db = db;
    }

    /** The order's number; empty for an order that is not this studio's. */
    OptionalInt number(StudioId studio, OrderId order) {
        return db.sql("select number from ordering.orders where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** An earlier code of the order opens nothing any more. */
    void replace(StudioId studio, OrderId order, byte[] mark, Instant expiresAt) {
        db.sql("""
                insert into ordering.link_code (studio_id, order_id, code_mark, expires_at)
                values (:studio, :order, :mark, :expires)
                    on conflict (studio_id, order_id) do update
                   set code_mark = excluded.code_mark, expires_at = excluded.expires_at, tries = 0, used_at = null
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("mark", mark)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts the try and uses the code up when it was right: of several at once, one hears of the order. */
    Optional<OrderId> tryOnce(StudioId studio, int number, byte[] mark, int mostTries, Instant now) {
        return db.sql("""
                update ordering.link_code as code
                   set tries = tries + 1,
                       used_at = case when code_mark = :mark then :now end
                  from ordering.orders as asked
                 where code.studio_id = :studio
                   and asked.studio_id = :studio
                   and asked.number = :number
                   and asked.order_id = code.order_id
                   and code.used_at is null
                   and code.tries < :most
                   and code.expires_at > :now
             returning code.order_id, code.used_at is not null as opened
                """)
                .param("mark", mark)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("studio", studio.value())
                .param("number", number)
                .param("most", mostTries)
                .query((row, n) -> row.getBoolean("opened")
                        ? Optional.of(new OrderId(row.getObject("order_id", UUID.class)))
                        : Optional.<OrderId>empty())
                .optional()
                .flatMap(found -> found);
    }
}

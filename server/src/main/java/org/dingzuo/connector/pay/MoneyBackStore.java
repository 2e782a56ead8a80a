package org.dingzuo.connector.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.payment.spi.GoingBack;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MoneyBackStore {
    private static final String SELECT = """
            select b.refund_id, b.amount as back, b.state as standing, b.trouble, b.decided_at, a.*
              from connector.money_back b
              join connector.attempt a using (studio_id, attempt_id)
             where b.studio_id = :studio
            """;

    private static final RowMapper<MoneyBack> ROW = (row, n) -> new MoneyBack(
            row.getObject("refund_id", UUID.class),
            AttemptStore.attemptOf(row),
            Money.of(row.getLong("back")),
            MoneyBack.State.valueOf(row.getString("standing")),
            row.getString("trouble"),
            row.getObject("decided_at", OffsetDateTime.class).toInstant());

    private final JdbcClient db;

    MoneyBackStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, GoingBack money, UUID attempt, String provider, Instant now) {
        db.sql("""
                insert into connector.money_back (studio_id, refund_id, attempt_id, provider, amount, state, decided_at)
                values (:studio, :refund, :attempt, :provider, :amount, 'WAITING', :now)
                """)
                .param("studio", studio.value())
                .param("refund", money.refund())
                .param("attempt", attempt)
                .param("provider", provider)
                .param("amount", money.amount().minor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<MoneyBack> find(StudioId studio, UUID refund) {
        return db.sql(SELECT + " and b.refund_id = :refund")
                .param("studio", studio.value())
                .param("refund", refund)
                .query(ROW)
                .optional();
    }

    /** What has not ended, oldest first. */
    List<MoneyBack> underWay(StudioId studio) {
        return db.sql(SELECT + " and b.state in ('WAITING', 'SENT', 'STUCK') order by b.decided_at limit 200")
                .param("studio", studio.value())
                .query(ROW)
                .list();
    }

    /** Returned before this moment, as we hold, and on no bill yet. */
    List<MoneyBack> unbilled(StudioId studio, String provider, Instant before) {
        return db.sql(SELECT + """
                 and b.provider = :provider and b.state = 'RETURNED' and b.billed_on is null and b.returned_at < :before
               order by b.returned_at
               limit 1000
                """)
                .param("studio", studio.value())
                .param("provider", provider)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }

    void markBilled(StudioId studio, UUID refund, LocalDate day) {
        db.sql("""
                update connector.money_back
                   set billed_on = :day
                 where studio_id = :studio and refund_id = :refund and billed_on is null
                """)
                .param("studio", studio.value())
                .param("refund", refund)
                .param("day", day)
                .update();
    }

    boolean markReturned(StudioId studio, UUID refund, Instant now) {
        return db.sql("""
                update connector.money_back
                   set state = 'RETURNED', returned_at = :now, trouble = null
                 where studio_id = :studio and refund_id = :refund and state in ('WAITING', 'SENT', 'STUCK')
                """)
                        .param("studio", studio.value())
                        .param("refund", refund)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void markSent(StudioId studio, UUID refund) {
        turn(studio, refund, "WAITING", "SENT", "");
    }

    void markStuck(StudioId studio, UUID refund, String trouble) {
        if (!turn(studio, refund, "WAITING", "STUCK", trouble)) {
            turn(studio, refund, "SENT", "STUCK", trouble);
        }
    }

    boolean turn(StudioId studio, UUID refund, String from, String to, String trouble) {
        return db.sql("""
                update connector.money_back
                   set state = :to, trouble = nullif(:trouble, '')
                 where studio_id = :studio and refund_id = :refund and state = :from
                """)
                        .param("studio", studio.value())
                        .param("refund", refund)
                        .param("from", from)
                        .param("to", to)
                        .param("trouble", trouble)
                        .update()
                == 1;
    }
}

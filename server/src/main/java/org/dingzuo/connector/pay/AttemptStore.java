package org.dingzuo.connector.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.payment.PaymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {
    private final JdbcClient db;

    AttemptStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, Attempt attempt) {
        db.sql("""
                insert into connector.attempt
                       (studio_id, attempt_id, payment_id, provider, method, amount, state, opened_at, until, looked_at)
                values (:studio, :attempt, :payment, :provider, :method, :amount, 'OPEN', :now, :until, :now)
                """)
                .param("studio", studio.value())
                .param("attempt", attempt.id())
                .param("payment", attempt.payment().value())
                .param("provider", attempt.method().provider())
                .param("method", attempt.method().name())
                .param("amount", attempt.amount().minor())
                .param("now", attempt.openedAt().atOffset(ZoneOffset.UTC))
                .param("until", attempt.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Attempt> find(StudioId studio, UUID attempt) {
        return db.sql("select * from connector.attempt where studio_id = :studio and attempt_id = :attempt")
                .param("studio", studio.value())
                .param("attempt", attempt)
                .query((row, n) -> attemptOf(row))
                .optional();
    }

    List<Attempt> of(StudioId studio, PaymentId payment) {
        return db.sql("""
                select *
                  from connector.attempt
                 where studio_id = :studio and payment_id = :payment
                 order by opened_at, attempt_id
                """)
                .param("studio", studio.value())
                .param("payment", payment.value())
                .query((row, n) -> attemptOf(row))
                .list();
    }

    /** Takes the right to ask the provider now; false when somebody asked less than {@code pause} ago. */
    boolean mayLook(StudioId studio, UUID attempt, Duration pause, Instant now) {
        return db.sql("""
                update connector.attempt
                   set looked_at = :now
                 where studio_id = :studio and attempt_id = :attempt and looked_at <= :before
                """)
                        .param("studio", studio.value())
                        .param("attempt", attempt)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", now.minus(pause).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void markPaid(StudioId studio, UUID attempt, Standing.Paid paid) {
        db.sql("""
                update connector.attempt
                   set state = 'PAID', transaction_no = :transaction, paid_at = :at
                 where studio_id = :studio and attempt_id = :attempt and state <> 'PAID'
                """)
                .param("studio", studio.value())
                .param("attempt", attempt)
                .param("transaction", paid.transaction())
                .param("at", paid.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void markClosed(StudioId studio, UUID attempt) {
        db.sql("""
                update connector.attempt
                   set state = 'CLOSED'
                 where studio_id = :studio and attempt_id = :attempt and state = 'OPEN'
                """).param("studio", studio.value()).param("attempt", attempt).update();
    }

    void markBilled(StudioId studio, UUID attempt, LocalDate day) {
        db.sql("""
                update connector.attempt
                   set billed_on = :day
                 where studio_id = :studio and attempt_id = :attempt and billed_on is null
                """)
                .param("studio", studio.value())
                .param("attempt", attempt)
                .param("day", day)
                .update();
    }

    /** Paid before this moment, as we hold, and on no bill yet. */
    List<Attempt> unbilled(StudioId studio, String provider, Instant before) {
        return db.sql("""
                select *
                  from connector.attempt
                 where studio_id = :studio and provider = :provider and state = 'PAID' and billed_on is null and paid_at < :before
                 order by paid_at
                 limit 1000
                """)
                .param("studio", studio.value())
                .param("provider", provider)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> attemptOf(row))
                .list();
    }

    static Attempt attemptOf(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("attempt_id", UUID.class),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                Method.valueOf(row.getString("method")),
                Money.of(row.getLong("amount")),
                Attempt.State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getString("transaction_no"),
                moment(row.getObject("paid_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

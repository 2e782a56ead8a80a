package org.dingzuo.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RefundLedger {
    static final Reading<Refund> OWED = new Reading<>("""
            select studio_id as of, refund_id as id, payment_id as payment, reference, amount, provider, reason, state,
                   owed_at as "owedAt", returned_at as "returnedAt"
              from payment.refund
             where studio_id = :studio and studio_id = any (:ids) and state = 'OWED'
             order by owed_at, refund_id
             limit 200
            """, Refund.class);

    static final Reading<Refund> ALL = new Reading<>("""
            select reference as of, refund_id as id, payment_id as payment, reference, amount, provider, reason, state,
                   owed_at as "owedAt", returned_at as "returnedAt"
              from payment.refund
             where studio_id = :studio and reference = any (:ids)
             order by owed_at, refund_id
            """, Refund.class);

    private final JdbcClient db;
    private final ReadingStore readings;

    RefundLedger(JdbcClient db, ReadingStore readings) {
        this.db = db;
        this.readings = readings;
    }

    /** A received payment and how much of it was not given back yet. */
    record Refundable(
            PaymentId payment, String provider, @Nullable UUID arrival, Money left) {}

    /** Newest first: what was paid last goes back first. */
    List<Refundable> refundable(StudioId studio, UUID reference) {
        return db.sql("""
                select p.payment_id, p.provider, p.arrival,
                       p.amount - coalesce((select sum(r.amount)
                                              from payment.refund r
                                             where r.studio_id = p.studio_id and r.payment_id = p.payment_id), 0)::bigint as remaining
                  from payment.payment p
                 where p.studio_id = :studio and p.reference = :reference and p.state = 'RECEIVED'
                 order by p.received_at desc, p.payment_id desc
                """)
                .param("studio", studio.value())
                .param("reference", reference)
                .query((row, n) -> new Refundable(
                        new PaymentId(row.getObject("payment_id", UUID.class)),
                        row.getString("provider"),
                        row.getObject("arrival", UUID.class),
                        Money.of(row.getLong("remaining"))))
                .list();
    }

    void insert(StudioId studio, Refund refund) {
        db.sql("""
                insert into payment.refund (studio_id, refund_id, payment_id, reference, amount, provider, reason, state, owed_at)
                values (:studio, :refund, :payment, :reference, :amount, :provider, :reason, 'OWED', :now)
                """)
                .param("studio", studio.value())
                .param("refund", refund.id())
                .param("payment", refund.payment().value())
                .param("reference", refund.reference())
                .param("amount", refund.amount().minor())
                .param("provider", refund.provider())
                .param("reason", refund.reason())
                .param("now", refund.owedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty when it is unknown or has left already; else it stays as it is until the transaction ends. */
    Optional<Refund> lockOwed(StudioId studio, UUID refund) {
        return db.sql("""
                select *
                  from payment.refund
                 where studio_id = :studio and refund_id = :refund and state = 'OWED'
                   for update
                """)
                .param("studio", studio.value())
                .param("refund", refund)
                .query((row, n) -> refundOf(row))
                .optional();
    }

    /** Empty when it is unknown or has left already. */
    Optional<Refund> markReturned(StudioId studio, UUID refund, Instant now) {
        return db.sql("""
                update payment.refund
                   set state = 'RETURNED', returned_at = :now
                 where studio_id = :studio and refund_id = :refund and state = 'OWED'
             returning *
                """)
                .param("studio", studio.value())
                .param("refund", refund)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> refundOf(row))
                .optional();
    }

    List<Refund> owed(StudioId studio) {
        return readings.all(studio.value(), OWED);
    }

    private static Refund refundOf(ResultSet row) throws SQLException {
        return new Refund(
                row.getObject("refund_id", UUID.class),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                row.getObject("reference", UUID.class),
                Money.of(row.getLong("amount")),
                row.getString("provider"),
                row.getString("reason"),
                Refund.State.valueOf(row.getString("state")),
                row.getObject("owed_at", OffsetDateTime.class).toInstant(),
                moment(row.getObject("returned_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

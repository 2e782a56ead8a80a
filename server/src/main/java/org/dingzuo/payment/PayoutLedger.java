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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PayoutLedger {
    static final Reading<Payout> OWED = new Reading<>("""
            select studio_id as of, payout_id as id, reference, amount, reason, state, owed_at as "owedAt"
              from payment.payout
             where studio_id = :studio and studio_id = any (:ids) and state = 'OWED'
             order by owed_at, payout_id
             limit 200
            """, Payout.class);

    static final Reading<Payout> ALL = new Reading<>("""
            select reference as of, payout_id as id, reference, amount, reason, state, owed_at as "owedAt"
              from payment.payout
             where studio_id = :studio and reference = any (:ids)
             order by owed_at, payout_id
            """, Payout.class);

    private final JdbcClient db;
    private final ReadingStore readings;

    PayoutLedger(JdbcClient db, ReadingStore readings) {
        this.db = db;
        this.readings = readings;
    }

    /** False when this reason was owed to this reference before. */
    boolean insert(StudioId studio, Payout payout) {
        return db.sql("""
                insert into payment.payout (studio_id, payout_id, reference, amount, reason, state, owed_at)
                values (:studio, :payout, :reference, :amount, :reason, 'OWED', :now)
                    on conflict (studio_id, reference, reason) do nothing
                """)
                        .param("studio", studio.value())
                        .param("payout", payout.id())
                        .param("reference", payout.reference())
                        .param("amount", payout.amount().minor())
                        .param("reason", payout.reason())
                        .param("now", payout.owedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Empty when it is unknown or was sent already. */
    Optional<Payout> markSent(StudioId studio, UUID payout, Instant now) {
        return db.sql("""
                update payment.payout
                   set state = 'SENT', sent_at = :now
                 where studio_id = :studio and payout_id = :payout and state = 'OWED'
             returning *
                """)
                .param("studio", studio.value())
                .param("payout", payout)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> payoutOf(row))
                .optional();
    }

    List<Payout> owed(StudioId studio) {
        return readings.all(studio.value(), OWED);
    }

    private static Payout payoutOf(ResultSet row) throws SQLException {
        return new Payout(
                row.getObject("payout_id", UUID.class),
                row.getObject("reference", UUID.class),
                Money.of(row.getLong("amount")),
                row.getString("reason"),
                Payout.State.valueOf(row.getString("state")),
                row.getObject("owed_at", OffsetDateTime.class).toInstant());
    }
}

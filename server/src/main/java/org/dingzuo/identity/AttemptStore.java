package org.dingzuo.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {
    private final JdbcClient db;

    AttemptStore(JdbcClient db) {
        this.db = db;
    }

    /** Counts one more failure; false, and nothing counted, while the subject is locked. */
    boolean count(byte[] subject, Lockout.Patience patience, Instant now, Instant forgottenBefore) {
        return db.sql("""
                insert into identity.attempt as known (subject, failures, last_at, locked_until)
                values (:subject, 1, :now, :now)
                    on conflict (subject) do update
                   set failures = case when known.last_at < :forgotten then 1 else known.failures + 1 end,
                       last_at = :now,
                       locked_until = case
                           when known.last_at < :forgotten or known.failures + 1 < :free then cast(:now as timestamptz)
                           else cast(:now as timestamptz) + make_interval(secs =>
                               least(cast(:longest as double precision),
                                     cast(:first as double precision) * power(2, least(known.failures + 1 - :free, 20)))) end
                 where known.locked_until <= :now
                """)
                        .param("subject", subject)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("forgotten", forgottenBefore.atOffset(ZoneOffset.UTC))
                        .param("free", patience.free())
                        .param("first", patience.first().toSeconds())
                        .param("longest", patience.longest().toSeconds())
                        .update()
                == 1;
    }

    Instant lockedUntil(byte[] subject) {
        return db.sql("select locked_until from identity.attempt where subject = :subject")
                .param("subject", subject)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void forget(byte[] subject) {
        db.sql("delete from identity.attempt where subject = :subject")
                .param("subject", subject)
                .update();
    }

    void takeBack(byte[] subject) {
        db.sql("update identity.attempt set failures = greatest(failures - 1, 0) where subject = :subject")
                .param("subject", subject)
                .update();
    }
}

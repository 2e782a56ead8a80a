package org.dingzuo.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    record Row(AccountId account, boolean host, Instant lastSeenAt) {}

    void insert(byte[] hash, AccountId account, Instant now, Instant expiresAt) {
        db.sql("""
                insert into identity.session (token_hash, account_id, opened_at, last_seen_at, expires_at)
                values (:hash, :account, :now, :now, :expires)
                """)
                .param("hash", hash)
                .param("account", account.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(byte[] hash, Instant now, Instant idleSince) {
        return db.sql("""
                select session.account_id, account.host, session.last_seen_at
                  from identity.session
                  join identity.account using (account_id)
                 where token_hash = :hash
                   and expires_at > :now
                   and last_seen_at > :idle
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle", idleSince.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBoolean("host"),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void seen(byte[] hash, Instant now) {
        db.sql("update identity.session set last_seen_at = :now where token_hash = :hash")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .update();
    }

    void delete(byte[] hash) {
        db.sql("delete from identity.session where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void deleteAllOf(AccountId account) {
        db.sql("delete from identity.session where account_id = :account")
                .param("account", account.value())
                .update();
    }

    void deleteExpired(Instant now) {
        db.sql("delete from identity.session where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

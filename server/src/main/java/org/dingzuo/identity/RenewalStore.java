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
class RenewalStore {
    private final JdbcClient db;

    RenewalStore(JdbcClient db) {
        this.db = db;
    }

    record Row(AccountId account, Instant expiresAt) {}

    /** The account's one open link; an earlier one opens nothing any more. */
    void put(AccountId account, Link link) {
        db.sql("""
                insert into identity.renewal (account_id, token_hash, expires_at)
                values (:account, :hash, :expires)
                    on conflict (account_id) do update
                   set token_hash = excluded.token_hash,
                       expires_at = excluded.expires_at
                """)
                .param("account", account.value())
                .param("hash", Secrets.hash(link.token()))
                .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(byte[] hash) {
        return db.sql("select account_id, expires_at from identity.renewal where token_hash = :hash")
                .param("hash", hash)
                .query((row, n) -> new Row(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Of several who press at once, exactly one hears true. */
    boolean spend(byte[] hash, Instant now) {
        return db.sql("delete from identity.renewal where token_hash = :hash and expires_at > :now")
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

package org.dingzuo.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private final JdbcClient db;
    private final Documents documents;

    SessionStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    record Row(AccountId account, boolean host, Instant lastSeenAt, Map<StudioId, StudioRole> roles) {}

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
                select session.account_id, account.host, session.last_seen_at,
                       (select coalesce(json_object_agg(m.studio_id, m.role), '{}')
                          from identity.membership m
                         where m.account_id = session.account_id) as roles
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
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        roles(row.getString("roles"))))
                .optional();
    }

    private Map<StudioId, StudioRole> roles(String byStudio) {
        var roles = new HashMap<StudioId, StudioRole>();
        documents
                .read(byStudio, Map.class)
                .forEach((studio, role) -> roles.put(
                        new StudioId(UUID.fromString(String.valueOf(studio))),
                        StudioRole.valueOf(String.valueOf(role))));
        return roles;
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

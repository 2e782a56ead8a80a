package org.dingzuo.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    record Known(AccountId id, String passwordHash) {}

    boolean insert(Account account, String passwordHash, Instant now) {
        return db.sql("""
                insert into identity.account (account_id, login, name, password_hash, host, opened_at)
                values (:account, :login, :name, :hash, :host, :now)
                    on conflict (login) do nothing
                """)
                        .param("account", account.id().value())
                        .param("login", account.login())
                        .param("name", account.name())
                        .param("hash", passwordHash)
                        .param("host", account.host())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Known> known(String login) {
        return db.sql("select account_id, password_hash from identity.account where login = :login")
                .param("login", login)
                .query((row, n) -> new Known(new AccountId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    List<Account> find(Collection<AccountId> ids) {
        return db.sql("""
                select account_id, login, name, host
                  from identity.account
                 where account_id = any (:ids)
                """)
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, n) -> new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("login"),
                        row.getString("name"),
                        row.getBoolean("host")))
                .list();
    }

    void changePassword(AccountId account, String passwordHash) {
        db.sql("update identity.account set password_hash = :hash where account_id = :account")
                .param("hash", passwordHash)
                .param("account", account.value())
                .update();
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from identity.account)")
                .query(Boolean.class)
                .single();
    }
}

package org.dingzuo.connector.account;

import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps accounts at services, their keys sealed. */
@Repository
class AccountStore {
    private final JdbcClient db;
    private final PersonalSeal seal;
    private final Documents documents;

    AccountStore(JdbcClient db, PersonalSeal seal, Documents documents) {
        this.db = db;
        this.seal = seal;
        this.documents = documents;
    }

    @SuppressWarnings("unchecked")
    Optional<Account> find(StudioId studio, String service) {
        return db.sql("""
            select open, secrets, version
              from connector.account
             where studio_id = :studio and service = :service
            """)
                .param("studio", studio.value())
                .param("service", service)
                .query((row, n) -> new Account(
                        service,
                        (Map<String, String>) documents.read(row.getString("open"), Map.class),
                        (Map<String, String>) documents.read(seal.open(studio, row.getBytes("secrets")), Map.class),
                        row.getLong("version")))
                .optional();
    }

    /** @param account its version is the one that was seen; false: somebody was faster */
    boolean save(StudioId studio, Account account) {
        return db.sql("""
            insert into connector.account as kept (studio_id, service, open, secrets, version)
            select :studio, :service, :open::jsonb, :secrets, 1
             where :seen = 0
                or exists (select from connector.account where studio_id = :studio and service = :service)
                on conflict (studio_id, service) do update
               set open = excluded.open, secrets = excluded.secrets, version = kept.version + 1
             where kept.version = :seen
            """)
                        .param("studio", studio.value())
                        .param("service", account.service())
                        .param("open", documents.write(account.open()))
                        .param("secrets", seal.seal(studio, documents.write(account.secrets())))
                        .param("seen", account.version())
                        .update()
                == 1;
    }

    boolean remove(StudioId studio, String service, long seen) {
        return db.sql("""
            delete from connector.account
             where studio_id = :studio and service = :service and version = :seen
            """)
                        .param("studio", studio.value())
                        .param("service", service)
                        .param("seen", seen)
                        .update()
                == 1;
    }
}

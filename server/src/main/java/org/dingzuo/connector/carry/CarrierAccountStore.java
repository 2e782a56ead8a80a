package org.dingzuo.connector.carry;

import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps accounts at carriers, their keys sealed. */
@Repository
class CarrierAccountStore {
    private final JdbcClient db;
    private final PersonalSeal seal;
    private final Documents documents;

    CarrierAccountStore(JdbcClient db, PersonalSeal seal, Documents documents) {
        this.db = db;
        this.seal = seal;
        this.documents = documents;
    }

    @SuppressWarnings("unchecked")
    Optional<CarrierAccount> find(StudioId studio, String carrier) {
        return db.sql("""
            select open, secrets, version
              from connector.carrier_account
             where studio_id = :studio and carrier = :carrier
            """)
                .param("studio", studio.value())
                .param("carrier", carrier)
                .query((row, n) -> new CarrierAccount(
                        carrier,
                        (Map<String, String>) documents.read(row.getString("open"), Map.class),
                        (Map<String, String>) documents.read(seal.open(studio, row.getBytes("secrets")), Map.class),
                        row.getLong("version")))
                .optional();
    }

    /** @param account its version is the one that was seen; false: somebody was faster */
    boolean save(StudioId studio, CarrierAccount account) {
        return db.sql("""
            insert into connector.carrier_account as kept (studio_id, carrier, open, secrets, version)
            select :studio, :carrier, :open::jsonb, :secrets, 1
             where :seen = 0
                or exists (select from connector.carrier_account where studio_id = :studio and carrier = :carrier)
                on conflict (studio_id, carrier) do update
               set open = excluded.open, secrets = excluded.secrets, version = kept.version + 1
             where kept.version = :seen
            """)
                        .param("studio", studio.value())
                        .param("carrier", account.carrier())
                        .param("open", documents.write(account.open()))
                        .param("secrets", seal.seal(studio, documents.write(account.secrets())))
                        .param("seen", account.version())
                        .update()
                == 1;
    }

    boolean remove(StudioId studio, String carrier, long seen) {
        return db.sql("""
            delete from connector.carrier_account
             where studio_id = :studio and carrier = :carrier and version = :seen
            """)
                        .param("studio", studio.value())
                        .param("carrier", carrier)
                        .param("seen", seen)
                        .update()
                == 1;
    }
}

package org.dingzuo.connector.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps accounts at providers, their keys sealed. */
@Repository
class MerchantStore {
    private final JdbcClient db;
    private final PersonalSeal seal;
    private final Documents documents;

    MerchantStore(JdbcClient db, PersonalSeal seal, Documents documents) {
        this.db = db;
        this.seal = seal;
        this.documents = documents;
    }

    Optional<Merchant> find(StudioId studio, String provider) {
        return db.sql("""
                select account, methods, secrets, version
                  from connector.merchant
                 where studio_id = :studio and provider = :provider
                """)
                .param("studio", studio.value())
                .param("provider", provider)
                .query((row, n) -> merchantOf(studio, provider, row))
                .optional();
    }

    /** Names only: for screens that need no key. */
    String[] methods(StudioId studio, String provider) {
        return db.sql("select methods from connector.merchant where studio_id = :studio and provider = :provider")
                .param("studio", studio.value())
                .param("provider", provider)
                .query((row, n) -> (String[]) row.getArray(1).getArray())
                .optional()
                .orElseGet(() -> new String[0]);
    }

    boolean any(StudioId studio) {
        return db.sql("select exists (select from connector.merchant where studio_id = :studio)")
                .param("studio", studio.value())
                .query(Boolean.class)
                .single();
    }

    /** False: somebody changed it meanwhile. The version given is the one that was seen; 0: there was none. */
    boolean save(StudioId studio, Merchant merchant, Instant now) {
        return db.sql("""
                insert into connector.merchant (studio_id, provider, account, methods, secrets, version, changed_at)
                select :studio, :provider, :account, :methods, :secrets, 1, :now
                 where :seen = 0
                    or exists (select from connector.merchant where studio_id = :studio and provider = :provider)
                    on conflict (studio_id, provider) do update
                   set account = :account, methods = :methods, secrets = :secrets, version = merchant.version + 1, changed_at = :now
                 where merchant.version = :seen
                """)
                        .param("studio", studio.value())
                        .param("provider", merchant.provider())
                        .param("account", documents.write(merchant.open()))
                        .param(
                                "methods",
                                merchant.methods().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("secrets", seal.seal(studio, documents.write(merchant.secrets())))
                        .param("seen", merchant.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(StudioId studio, String provider, long seen) {
        return db.sql("""
                delete from connector.merchant
                 where studio_id = :studio and provider = :provider and version = :seen
                """)
                        .param("studio", studio.value())
                        .param("provider", provider)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    @SuppressWarnings("unchecked")
    private Merchant merchantOf(StudioId studio, String provider, ResultSet row) throws SQLException {
        return new Merchant(
                provider,
                documents.read(row.getString("account"), Map.class),
                documents.read(seal.open(studio, row.getBytes("secrets")), Map.class),
                Arrays.stream((String[]) row.getArray("methods").getArray())
                        .flatMap(name -> Method.named(name).stream())
                        .collect(Collectors.toSet()),
                row.getLong("version"));
    }
}

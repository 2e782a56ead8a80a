package org.dingzuo.payment;

import java.util.Optional;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceivingStore {
    private final JdbcClient db;
    private final PersonalSeal seal;
    private final Documents documents;

    ReceivingStore(JdbcClient db, PersonalSeal seal, Documents documents) {
        this.db = db;
        this.seal = seal;
        this.documents = documents;
    }

    Optional<Receiving> find(StudioId studio) {
        return db.sql("select sealed, wechat, alipay, version from payment.receiving where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new Receiving(
                        documents.read(seal.open(studio, row.getBytes("sealed")), Words.class),
                        row.getString("wechat"),
                        row.getString("alipay"),
                        row.getLong("version")))
                .optional();
    }

    /** @param receiving its version is the one that the editor has seen; false: somebody was faster */
    boolean put(StudioId studio, Receiving receiving) {
        // The first one is inserted only by who has seen that there is none.
        return db.sql("""
                insert into payment.receiving as kept (studio_id, sealed, wechat, alipay, version)
                select :studio, :sealed, :wechat, :alipay, 1
                 where :seen = 0 or exists (select from payment.receiving where studio_id = :studio)
                    on conflict (studio_id) do update
                   set sealed = excluded.sealed,
                       wechat = excluded.wechat,
                       alipay = excluded.alipay,
                       version = kept.version + 1
                 where kept.version = :seen
                """)
                        .param("studio", studio.value())
                        .param("sealed", seal.seal(studio, documents.write(receiving.account())))
                        .param("wechat", receiving.wechat())
                        .param("alipay", receiving.alipay())
                        .param("seen", receiving.version())
                        .update()
                == 1;
    }
}

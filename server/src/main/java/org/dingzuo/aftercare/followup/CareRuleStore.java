package org.dingzuo.aftercare.followup;

import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CareRuleStore {
    private final JdbcClient db;
    private final Documents documents;

    CareRuleStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    private record Document(int askAfterDays, Map<String, Integer> designs, Map<String, Integer> months) {}

    Optional<CareRules> find(StudioId studio) {
        return db.sql("select rules, version from aftercare.care_rules where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> {
                    var kept = documents.read(row.getString("rules"), Document.class);
                    return new CareRules(kept.askAfterDays(), kept.designs(), kept.months(), row.getLong("version"));
                })
                .optional();
    }

    /** @param rules their version is the one that the editor has seen; false: somebody was faster */
    boolean put(StudioId studio, CareRules rules) {
        return db.sql("""
            insert into aftercare.care_rules as kept (studio_id, rules, version)
            select :studio, :rules::jsonb, 1
             where :seen = 0 or exists (select from aftercare.care_rules where studio_id = :studio)
                on conflict (studio_id) do update
               set rules = excluded.rules, version = kept.version + 1
             where kept.version = :seen
            """)
                        .param("studio", studio.value())
                        .param(
                                "rules",
                                documents.write(new Document(rules.askAfterDays(), rules.designs(), rules.months())))
                        .param("seen", rules.version())
                        .update()
                == 1;
    }
}

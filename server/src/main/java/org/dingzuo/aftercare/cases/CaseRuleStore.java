package org.dingzuo.aftercare.cases;

import java.util.Optional;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseRuleStore {
    private final JdbcClient db;

    CaseRuleStore(JdbcClient db) {
        this.db = db;
    }

    Optional<CaseRule> find(StudioId studio) {
        return db.sql("select hours, version from aftercare.case_rule where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new CaseRule(row.getInt("hours"), row.getLong("version")))
                .optional();
    }

    /** False when somebody was faster. @param rule its version is the one that the editor has seen */
    boolean write(StudioId studio, CaseRule rule) {
        return db.sql("""
                insert into aftercare.case_rule as r (studio_id, hours, version)
                select :studio, :hours, 1
                 where :seen = 0 or exists (select from aftercare.case_rule where studio_id = :studio)
                    on conflict (studio_id) do update set hours = excluded.hours, version = r.version + 1
                 where r.version = :seen
                """)
                        .param("studio", studio.value())
                        .param("hours", rule.hours())
                        .param("seen", rule.version())
                        .update()
                == 1;
    }
}

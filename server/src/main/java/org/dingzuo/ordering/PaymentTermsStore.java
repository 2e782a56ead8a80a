package org.dingzuo.ordering;

import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

@Repository
@NamedInterface("rooms")
public class PaymentTermsStore {
    private final JdbcClient db;
    private final Documents documents;

    PaymentTermsStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** Empty: the studio has not chosen. */
    public Optional<PaymentTerms> find(StudioId studio) {
        return db.sql(
                        "select schedule, freight_apart, late_interest, exempt, version from ordering.payment_terms where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new PaymentTerms(
                        documents.read(row.getString("schedule"), PaymentSchedule.class),
                        row.getBoolean("freight_apart"),
                        row.getInt("late_interest"),
                        List.of((String[]) row.getArray("exempt").getArray()),
                        row.getLong("version")))
                .optional();
    }

    /** False when somebody was faster. @param terms their version is the one that the owner has seen */
    public boolean write(StudioId studio, PaymentTerms terms) {
        return db.sql("""
                insert into ordering.payment_terms as t (studio_id, schedule, freight_apart, late_interest, exempt, version)
                select :studio, :schedule::jsonb, :apart, :interest, :exempt, 1
                 where :seen = 0 or exists (select from ordering.payment_terms where studio_id = :studio)
                    on conflict (studio_id) do update
                   set schedule = excluded.schedule, freight_apart = excluded.freight_apart,
                       late_interest = excluded.late_interest, exempt = excluded.exempt, version = t.version + 1
                 where t.version = :seen
                """)
                        .param("studio", studio.value())
                        .param("schedule", documents.write(terms.schedule()))
                        .param("apart", terms.freightApart())
                        .param("interest", terms.lateInterest())
                        .param("exempt", terms.exempt().toArray(String[]::new))
                        .param("seen", terms.version())
                        .update()
                == 1;
    }
}

package org.dingzuo.foundation.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The studio's log of who changed what. An entry stands or falls with the change it tells of, and is never altered: the app's role
 *  may only add. */
@Component
public class Audit {
    private final JdbcClient db;
    private final Clock clock;

    Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Inside the change's own transaction.
     *  @param action a past act in the trade's words, such as {@code person.hired}
     *  @param subjectType what kind of thing changed, such as {@code person} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String action, String subjectType, UUID subject) {
        db.sql("""
                insert into audit.entry (studio_id, entry_id, at, account_id, action, subject_type, subject)
                values (:studio, :entry, :at, :account, :action, :type, :subject)
                """)
                .param("studio", StudioScope.studio().value())
                .param("entry", Ids.next(clock))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "account",
                        Caller.current().map(caller -> caller.account().value()).orElse(null))
                .param("action", action)
                .param("type", subjectType)
                .param("subject", subject)
                .update();
    }

    /** Newest first.
     *  @param before an entry's id: only what is older; null: from the newest */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(@Nullable UUID before, int limit) {
        return db.sql("""
                select entry_id, at, account_id, action, subject_type, subject
                  from audit.entry
                 where studio_id = :studio
                   and (cast(:before as uuid) is null or entry_id < :before)
                 order by entry_id desc
                 limit :limit
                """)
                .param("studio", StudioScope.studio().value())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> {
                    var account = row.getObject("account_id", UUID.class);
                    return new AuditEntry(
                            row.getObject("entry_id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            account == null ? null : new AccountId(account),
                            row.getString("action"),
                            new Subject(row.getString("subject_type"), row.getObject("subject", UUID.class)));
                })
                .list();
    }
}

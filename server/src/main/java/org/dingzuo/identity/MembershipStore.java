package org.dingzuo.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MembershipStore {
    private final JdbcClient db;

    MembershipStore(JdbcClient db) {
        this.db = db;
    }

    boolean insert(Member member) {
        return db.sql("""
                insert into identity.membership (studio_id, account_id, role, since)
                values (:studio, :account, :role, :since)
                    on conflict do nothing
                """)
                        .param("studio", member.studio().value())
                        .param("account", member.account().value())
                        .param("role", member.role().name())
                        .param("since", member.since().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Locks the studio's memberships: of two owners who remove each other, one stays. */
    List<Member> lockedMembers(StudioId studio) {
        return db.sql("""
                select studio_id, account_id, role, since
                  from identity.membership
                 where studio_id = :studio
                 order by account_id
                   for update
                """)
                .param("studio", studio.value())
                .query((row, n) -> member(
                        row.getObject("account_id", UUID.class),
                        studio,
                        row.getString("role"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Member> members(StudioId studio) {
        return db.sql("""
                select account_id, role, since
                  from identity.membership
                 where studio_id = :studio
                 order by since, account_id
                """)
                .param("studio", studio.value())
                .query((row, n) -> member(
                        row.getObject("account_id", UUID.class),
                        studio,
                        row.getString("role"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    void delete(StudioId studio, AccountId account) {
        db.sql("delete from identity.membership where studio_id = :studio and account_id = :account")
                .param("studio", studio.value())
                .param("account", account.value())
                .update();
    }

    Map<StudioId, StudioRole> rolesOf(AccountId account) {
        return db
                .sql("select studio_id, role from identity.membership where account_id = :account")
                .param("account", account.value())
                .query((row, n) -> Map.entry(
                        new StudioId(row.getObject("studio_id", UUID.class)),
                        StudioRole.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Member member(UUID account, StudioId studio, String role, Instant since) {
        return new Member(studio, new AccountId(account), StudioRole.valueOf(role), since);
    }
}

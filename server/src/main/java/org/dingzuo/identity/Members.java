package org.dingzuo.identity;

import java.time.Clock;
import java.util.List;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to the studio whose scope is open. */
@Service
public class Members {
    private final MembershipStore store;
    private final Audit audit;
    private final Clock clock;

    Members(MembershipStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of taking somebody's key. */
    public sealed interface Leaving {
        record Left() implements Leaving {}

        record Unknown() implements Leaving {}

        /** A studio without an owner could never be changed again. */
        record LastOwner() implements Leaving {}
    }

    /** False when the account belongs to the studio already; its role stays as it is then. */
    @Transactional
    public boolean join(AccountId account, StudioRole role) {
        var joined = store.insert(new Member(StudioScope.studio(), account, role, clock.instant()));
        if (joined) {
            audit.note("member.joined", "account", account.value());
        }
        return joined;
    }

    @Transactional(readOnly = true)
    public List<Member> all() {
        return store.members(StudioScope.studio());
    }

    /** The studio's members are locked meanwhile, so that two owners cannot remove each other at once. */
    @Transactional
    public Leaving remove(AccountId account) {
        var members = store.lockedMembers(StudioScope.studio());
        var leaving = members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
        if (leaving.isEmpty()) {
            return new Leaving.Unknown();
        }
        var owners = members.stream()
                .filter(member -> member.role() == StudioRole.OWNER)
                .count();
        if (leaving.get().role() == StudioRole.OWNER && owners == 1) {
            return new Leaving.LastOwner();
        }
        store.delete(StudioScope.studio(), account);
        audit.note("member.removed", "account", account.value());
        return new Leaving.Left();
    }
}

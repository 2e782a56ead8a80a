package org.dingzuo.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links, the only way in for somebody without an account here. */
@Service
public class Invitations {
    private static final Duration LASTS = Duration.ofDays(7);

    private final InvitationStore store;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Invitations(InvitationStore store, Audit audit, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** For an empty server; an earlier such link that nobody used opens nothing any more. */
    public Link forFirstOwner() {
        return unscoped(() -> {
            store.withdrawFirstOwners();
            return write(new Purpose.FirstOwner());
        });
    }

    /** For the owner of one more studio on this server. */
    public Link forNewStudio() {
        return unscoped(() -> write(new Purpose.OpensStudio()));
    }

    /** Into the studio whose scope is open. */
    @Transactional
    public Link into(StudioRole role) {
        var link = write(new Purpose.JoinsStudio(StudioScope.studio(), role));
        audit.note("member.invited", "invitation", link.id());
        return link;
    }

    /** Neither used nor over. */
    @Transactional(readOnly = true)
    public List<Invitation> open() {
        return store.open(StudioScope.studio(), clock.instant());
    }

    /** False when it is not there any more: used, withdrawn, or another studio's. */
    @Transactional
    public boolean withdraw(UUID invitation) {
        var withdrawn = store.withdraw(StudioScope.studio(), invitation);
        if (withdrawn) {
            audit.note("invitation.withdrawn", "invitation", invitation);
        }
        return withdrawn;
    }

    /** Asking uses nothing up. */
    public LinkState state(String token) {
        var found = unscoped(() -> store.find(Secrets.hash(token)));
        if (found.isEmpty()) {
            return new LinkState.Unknown();
        }
        var link = found.get();
        return link.used() || !link.expiresAt().isAfter(clock.instant())
                ? new LinkState.Spent()
                : new LinkState.Open(link.purpose(), link.expiresAt());
    }

    /** Uses the link up as part of what it is used for; false when somebody was faster or its time is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spend(String token) {
        return store.spend(Secrets.hash(token), clock.instant());
    }

    private Link write(Purpose purpose) {
        var now = clock.instant();
        var link = new Link(Ids.next(clock), Secrets.next(), now.plus(LASTS));
        store.insert(link, purpose, now);
        return link;
    }

    private <T> T unscoped(Supplier<T> work) {
        return StudioScope.unscoped(
                "a link is found before its studio is known",
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

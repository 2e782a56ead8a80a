package org.dingzuo.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A forgotten password is never told or mailed: somebody who is trusted hands over a link, and whoever holds it chooses a new one. */
@Service
public class Renewals {
    private static final Duration LASTS = Duration.ofHours(24);

    private final RenewalStore store;
    private final AccountStore accounts;
    private final MembershipStore memberships;
    private final PasswordHashes hashes;
    private final Lockout lockout;
    private final SessionStore sessions;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Renewals(
            RenewalStore store,
            AccountStore accounts,
            MembershipStore memberships,
            PasswordHashes hashes,
            Lockout lockout,
            SessionStore sessions,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.accounts = accounts;
        this.memberships = memberships;
        this.hashes = hashes;
        this.lockout = lockout;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** For a member of the studio whose scope is open, by its owner. */
    @Transactional
    public RenewalOutcome forMember(AccountId account) {
        var studio = StudioScope.studio();
        var roles = memberships.rolesOf(account);
        if (!roles.containsKey(studio)) {
            return new RenewalOutcome.Nobody();
        }
        if (!roles.keySet().equals(Set.of(studio)) || isHost(account)) {
            return new RenewalOutcome.BelongsElsewhere();
        }
        var link = write(account);
        audit.note("password.link-made", "account", account.value());
        return new RenewalOutcome.Made(link);
    }

    /** For anybody who is not a host, by the host. */
    public RenewalOutcome byHost(String login) {
        return unscoped(() -> find(login)
                .<RenewalOutcome>map(account -> isHost(account)
                        ? new RenewalOutcome.BelongsElsewhere()
                        : new RenewalOutcome.Made(write(account)))
                .orElseGet(RenewalOutcome.Nobody::new));
    }

    /** For anybody at all, hosts too: by whoever may run commands on the machine itself. */
    RenewalOutcome onTheMachine(String login) {
        return unscoped(() -> find(login)
                .<RenewalOutcome>map(account -> new RenewalOutcome.Made(write(account)))
                .orElseGet(RenewalOutcome.Nobody::new));
    }

    /** Whose password this link renews; empty when it opens nothing any more. */
    public Optional<Account> owner(String token) {
        return unscoped(() -> store.find(Secrets.hash(token))
                .filter(row -> row.expiresAt().isAfter(clock.instant()))
                .flatMap(row -> accounts.find(List.of(row.account())).stream().findFirst()));
    }

    /** Uses the link up, ends every session of the account, and forgives the tries with the forgotten one. */
    public RenewalOutcome renew(String token, Credential next) {
        // Hashed before the transaction begins: it is slow on purpose and must not hold a connection.
        var hash = hashes.of(next.password());
        return unscoped(() -> {
            var row = store.find(Secrets.hash(token));
            if (row.isEmpty() || !store.spend(Secrets.hash(token), clock.instant())) {
                return new RenewalOutcome.LinkSpent();
            }
            var account = row.get().account();
            accounts.changePassword(account, hash);
            sessions.deleteAllOf(account);
            lockout.forget(next.login());
            return new RenewalOutcome.Renewed(account);
        });
    }

    private Optional<AccountId> find(String login) {
        return accounts.known(new Credential(login, "").login()).map(AccountStore.Known::id);
    }

    private boolean isHost(AccountId account) {
        return accounts.find(List.of(account)).stream().anyMatch(Account::host);
    }

    private Link write(AccountId account) {
        var link = new Link(Ids.next(clock), Secrets.next(), clock.instant().plus(LASTS), Link.Door.RENEWAL);
        store.put(account, link);
        return link;
    }

    private <T> T unscoped(Supplier<T> work) {
        return StudioScope.unscoped(
                "accounts belong to no studio",
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

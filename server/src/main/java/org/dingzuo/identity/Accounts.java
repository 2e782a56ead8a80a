package org.dingzuo.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The people who sign in. Their rows belong to no studio; every act opens its own scope unless it joins a running one. */
@Service
public class Accounts {
    private final AccountStore store;
    private final PasswordHashes hashes;
    private final Lockout lockout;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Accounts(AccountStore store, PasswordHashes hashes, Lockout lockout, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.hashes = hashes;
        this.lockout = lockout;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A password made ready for {@link #register}; slow on purpose, so it is done before the transaction begins. */
    public record Hashed(String value) {
        @Override
        public String toString() {
            return "Hashed[…]";
        }
    }

    /** Takes a good part of a second on purpose; do it outside of any transaction. */
    public Hashed hash(Credential credential) {
        return new Hashed(hashes.of(credential.password()));
    }

    /** Empty when the login is taken. */
    public Optional<AccountId> register(String login, Hashed password, String name, boolean host) {
        var account = new Account(new AccountId(Ids.next(clock)), login, name, host);
        return inTransaction(() -> store.insert(account, password.value(), clock.instant()))
                ? Optional.of(account.id())
                : Optional.empty();
    }

    /** Whether this is the account's password. Counts against guessing. */
    public SignInOutcome signIn(Credential credential, String address) {
        var closed = inTransaction(() -> lockout.count(credential.login(), address));
        if (closed.isPresent()) {
            return new SignInOutcome.LockedOut(closed.get());
        }
        var known = inTransaction(() -> store.known(credential.login()));
        if (known.isEmpty()) {
            hashes.pretend(credential.password());
            return new SignInOutcome.Wrong();
        }
        if (!hashes.matches(credential.password(), known.get().passwordHash())) {
            return new SignInOutcome.Wrong();
        }
        inTransaction(() -> {
            lockout.forgive(credential.login(), address);
            return true;
        });
        return new SignInOutcome.SignedIn(known.get().id());
    }

    /** Ends no session: whoever calls does that ({@link Sessions#endAllOf}). */
    public void changePassword(AccountId account, String next) {
        var hash = hashes.of(next);
        inTransaction(() -> {
            store.changePassword(account, hash);
            return true;
        });
    }

    /** Of somebody who signed in. */
    public Account account(AccountId id) {
        return Objects.requireNonNull(
                accounts(java.util.List.of(id)).get(id), "an account that signed in is never deleted");
    }

    /** Ids that nobody has are missing. */
    public Map<AccountId, Account> accounts(Collection<AccountId> ids) {
        return inTransaction(() -> store.find(ids)).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** Nobody has an account: the server is as it was installed. */
    public boolean isEmpty() {
        return inTransaction(store::isEmpty);
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return StudioScope.isOpen() ? run(work) : StudioScope.unscoped("accounts belong to no studio", () -> run(work));
    }

    private <T> T run(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}

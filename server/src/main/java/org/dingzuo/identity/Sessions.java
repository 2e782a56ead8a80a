package org.dingzuo.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is signed in. A session ends when it is not used for a while, and in any case after its longest life. */
@Service
public class Sessions {
    /** How exactly "not used" is known: not every request writes. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final SessionStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Duration idle;
    private final Duration longest;

    Sessions(
            SessionStore store,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${dingzuo.session.idle:7d}") Duration idle,
            @Value("${dingzuo.session.longest:30d}") Duration longest) {
        this.store = store;
        this.clock = clock;
        this.transaction = transaction;
        this.idle = idle;
        this.longest = longest;
    }

    /** The token is told this once; only its hash is kept. Sessions that are over are swept on the way. */
    public Session open(AccountId account) {
        var token = Secrets.next();
        var now = clock.instant();
        var expiresAt = now.plus(longest);
        unscoped(() -> {
            store.deleteExpired(now);
            store.insert(Secrets.hash(token), account, now, expiresAt);
            return true;
        });
        return new Session(account, token, Secrets.csrf(token), expiresAt);
    }

    /** Who is behind a cookie; empty for a session that is over or never was.
     *  @param csrf what came beside the cookie */
    public Optional<Caller> caller(String token, @Nullable String csrf) {
        var now = clock.instant();
        var hash = Secrets.hash(token);
        return unscoped(() -> store.find(hash, now, now.minus(idle)).map(row -> {
            if (row.lastSeenAt().isBefore(now.minus(NOTED_EVERY))) {
                store.seen(hash, now);
            }
            var proven = csrf != null && Secrets.same(csrf, Secrets.csrf(token));
            return new Caller(row.account(), row.host(), row.roles(), proven);
        }));
    }

    /** The word that the client's script sends beside the cookie. */
    public String csrf(String token) {
        return Secrets.csrf(token);
    }

    /** Twice is once; an unknown token ends nothing. */
    public void end(String token) {
        unscoped(() -> {
            store.delete(Secrets.hash(token));
            return true;
        });
    }

    /** On every device: after a change of password. */
    public void endAllOf(AccountId account) {
        unscoped(() -> {
            store.deleteAllOf(account);
            return true;
        });
    }

    private <T> T unscoped(Supplier<T> work) {
        return StudioScope.unscoped(
                "a session belongs to no studio",
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

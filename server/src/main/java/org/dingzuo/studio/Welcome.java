package org.dingzuo.studio;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.identity.Accounts;
import org.dingzuo.identity.Invitations;
import org.dingzuo.identity.LinkState;
import org.dingzuo.identity.Members;
import org.dingzuo.identity.Purpose;
import org.dingzuo.identity.SignInOutcome;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody in by a one-time link: the link is spent, the account made, the studio opened and its owner entered, together or
 *  not at all. */
@Service
public class Welcome {
    private final Invitations invitations;
    private final Accounts accounts;
    private final Members members;
    private final Studios studios;
    private final SampleFirst sampleFirst;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Welcome(
            Invitations invitations,
            Accounts accounts,
            Members members,
            Studios studios,
            SampleFirst sampleFirst,
            Clock clock,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.members = members;
        this.studios = studios;
        this.sampleFirst = sampleFirst;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A link lets one in once: of two who use it at the same time one is let in. */
    public WelcomeOutcome comeIn(String token, Newcomer newcomer) {
        return switch (invitations.state(token)) {
            case LinkState.Unknown() -> new WelcomeOutcome.LinkUnknown();
            case LinkState.Spent() -> new WelcomeOutcome.LinkSpent();
            case LinkState.Open(var purpose, var until) -> comeIn(token, purpose, newcomer);
        };
    }

    private WelcomeOutcome comeIn(String token, Purpose purpose, Newcomer newcomer) {
        return newcomer.hasAccount() ? withAccount(token, purpose, newcomer) : withNewAccount(token, purpose, newcomer);
    }

    private WelcomeOutcome withAccount(String token, Purpose purpose, Newcomer newcomer) {
        return switch (accounts.signIn(newcomer.credential(), newcomer.address())) {
            case SignInOutcome.Wrong() -> new WelcomeOutcome.WrongCredentials();
            case SignInOutcome.LockedOut(var until) -> new WelcomeOutcome.LockedOut(until);
            case SignInOutcome.SignedIn(var account) -> enter(token, purpose, newcomer, () -> Optional.of(account));
        };
    }

    private WelcomeOutcome withNewAccount(String token, Purpose purpose, Newcomer newcomer) {
        // Hashed before the transaction begins: it is slow on purpose and must not hold a connection.
        var password = accounts.hash(newcomer.credential());
        var host = purpose instanceof Purpose.FirstOwner;
        return enter(
                token,
                purpose,
                newcomer,
                () -> accounts.register(newcomer.credential().login(), password, newcomer.name(), host));
    }

    private WelcomeOutcome enter(
            String token, Purpose purpose, Newcomer newcomer, Supplier<Optional<AccountId>> account) {
        return switch (purpose) {
            case Purpose.FirstOwner(), Purpose.OpensStudio() -> {
                var wish = newcomer.studio();
                yield wish == null ? new WelcomeOutcome.StudioMissing() : openFor(token, wish, account);
            }
            case Purpose.JoinsStudio(var studio, var role) ->
                together(studio, () -> spendAndJoin(token, role, account));
        };
    }

    private WelcomeOutcome openFor(String token, NewStudio wish, Supplier<Optional<AccountId>> account) {
        var studio = new StudioId(Ids.next(clock));
        return together(studio, () -> {
            var opening = studios.open(studio, wish);
            if (opening instanceof OpeningOutcome.Opened) {
                sampleFirst.begin();
            }
            return opening instanceof OpeningOutcome.Opened
                    ? spendAndJoin(token, StudioRole.OWNER, account)
                    : new WelcomeOutcome.NotOpened(opening);
        });
    }

    private WelcomeOutcome spendAndJoin(String token, StudioRole role, Supplier<Optional<AccountId>> account) {
        if (!invitations.spend(token)) {
            return new WelcomeOutcome.LinkSpent();
        }
        var entering = account.get();
        if (entering.isEmpty()) {
            return new WelcomeOutcome.LoginTaken();
        }
        members.join(entering.get(), role);
        return new WelcomeOutcome.In(entering.get());
    }

    private WelcomeOutcome together(StudioId studio, Supplier<WelcomeOutcome> work) {
        return StudioScope.call(
                studio,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    var outcome = work.get();
                    if (!(outcome instanceof WelcomeOutcome.In)) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                })));
    }
}

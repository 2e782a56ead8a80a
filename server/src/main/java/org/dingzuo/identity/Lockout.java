package org.dingzuo.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.springframework.stereotype.Component;

/** Slows guessing down. Every try is counted as a failure before the password is looked at, and forgiven when it was right: a
 *  hundred tries at the same moment then find the same closed door as a hundred in a row. */
@Component
class Lockout {
    /** The delay doubles with each failure from the {@code free}th on. */
    record Patience(int free, Duration first, Duration longest) {}

    private static final Patience WITH_A_LOGIN = new Patience(5, Duration.ofSeconds(30), Duration.ofMinutes(15));
    private static final Patience WITH_AN_ADDRESS = new Patience(30, Duration.ofSeconds(30), Duration.ofHours(1));
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final AttemptStore store;
    private final PersonalSeal seal;
    private final Clock clock;

    Lockout(AttemptStore store, PersonalSeal seal, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /** Counts a try; answers until when the door is closed, if it is. */
    Optional<Instant> count(String login, String address) {
        var closed = count(addressMark(address), WITH_AN_ADDRESS);
        return closed.isPresent() ? closed : count(loginMark(login), WITH_A_LOGIN);
    }

    /** The try was right. The address stays counted: one's own account must not buy more guesses at another's. */
    void forgive(String login, String address) {
        store.forget(loginMark(login));
        store.takeBack(addressMark(address));
    }

    /** The tries with a password that is no more. */
    void forget(String login) {
        store.forget(loginMark(login));
    }

    private Optional<Instant> count(byte[] subject, Patience patience) {
        var now = clock.instant();
        return store.count(subject, patience, now, now.minus(FORGOTTEN_AFTER))
                ? Optional.empty()
                : Optional.of(store.lockedUntil(subject));
    }

    private byte[] loginMark(String login) {
        return seal.token("sign-in/login/" + login);
    }

    private byte[] addressMark(String address) {
        return seal.token("sign-in/address/" + address);
    }
}

package org.dingzuo.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with OWASP's parameters: 19 MiB, two passes, one lane, 16 bytes of salt, 32 of hash. The hash names its parameters, so
 *  they may be raised later without breaking old ones. */
@Component
class PasswordHashes {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** Each hash takes 19 MiB; a crowd at the door must not take the house's memory. */
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, LENGTH, LANES, KIBIBYTES, PASSES);
    private final Semaphore seats = new Semaphore(AT_ONCE);
    private final String nobodys = of("nobody has this password");

    final String of(String password) {
        return seated(() -> String.valueOf(argon2.encode(password)));
    }

    boolean matches(String password, String hash) {
        return seated(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a real check: how long an answer takes must not tell whether a login exists. */
    void pretend(String password) {
        matches(password, nobodys);
    }

    private <T> T seated(Supplier<T> work) {
        seats.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}

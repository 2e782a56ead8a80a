package org.dingzuo.identity;

import java.time.Instant;
import org.dingzuo.kernel.AccountId;

/** What came of an attempt; a refusal never says whether the login exists. */
public sealed interface SignInOutcome {
    record SignedIn(AccountId account) implements SignInOutcome {}

    /** Login or password is wrong; which of them is not said. */
    record Wrong() implements SignInOutcome {}

    /** Too many failures; not even the right password opens before then. */
    record LockedOut(Instant until) implements SignInOutcome {}
}

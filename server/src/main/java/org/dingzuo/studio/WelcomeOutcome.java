package org.dingzuo.studio;

import java.time.Instant;
import org.dingzuo.kernel.AccountId;

/** What became of a one-time link. Only {@link In} used it up. */
public sealed interface WelcomeOutcome {
    record In(AccountId account) implements WelcomeOutcome {}

    record LinkSpent() implements WelcomeOutcome {}

    record LinkUnknown() implements WelcomeOutcome {}

    record LoginTaken() implements WelcomeOutcome {}

    record WrongCredentials() implements WelcomeOutcome {}

    record LockedOut(Instant until) implements WelcomeOutcome {}

    record StudioMissing() implements WelcomeOutcome {}

    record NotOpened(OpeningOutcome why) implements WelcomeOutcome {}
}

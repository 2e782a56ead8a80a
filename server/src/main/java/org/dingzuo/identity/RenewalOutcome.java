package org.dingzuo.identity;

import org.dingzuo.kernel.AccountId;

/** What became of asking for a link that renews a password, or of using one. */
public sealed interface RenewalOutcome {
    record Made(Link link) implements RenewalOutcome {}

    record Renewed(AccountId account) implements RenewalOutcome {}

    /** Nobody of this id or login is here. */
    record Nobody() implements RenewalOutcome {}

    /** The account opens more than this studio's doors: who owns only this studio must not get a key to the others. */
    record BelongsElsewhere() implements RenewalOutcome {}

    /** Used, replaced by a newer one, or its time is over. */
    record LinkSpent() implements RenewalOutcome {}
}

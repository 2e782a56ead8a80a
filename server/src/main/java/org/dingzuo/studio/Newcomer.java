package org.dingzuo.studio;

import org.dingzuo.identity.Credential;
import org.jspecify.annotations.Nullable;

/** Who comes in by a one-time link.
 *  @param name how colleagues see this person; of no use when the account exists
 *  @param hasAccount signs in with an account of another studio here, instead of making one
 *  @param studio what to open; null when the link leads into a studio that exists */
public record Newcomer(
        Credential credential,
        String name,
        boolean hasAccount,
        String address,
        @Nullable NewStudio studio) {}

package org.dingzuo.identity;

import java.time.Instant;
import org.dingzuo.kernel.AccountId;

/** A fresh session, once: the token goes into the cookie and is kept nowhere else.
 *  @param csrf what the client's own script sends back beside the cookie */
public record Session(AccountId account, String token, String csrf, Instant expiresAt) {
    @Override
    public String toString() {
        return "Session[" + account + "]";
    }
}

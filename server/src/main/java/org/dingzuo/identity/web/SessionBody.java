package org.dingzuo.identity.web;

import java.util.List;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.kernel.AccountId;

/** Who is signed in, and where they may go.
 *  @param csrf goes back as X-CSRF-Token with every act */
record SessionBody(AccountId account, String login, String name, boolean host, List<Studio> studios, String csrf) {
    record Studio(String slug, StudioRole role) {}
}

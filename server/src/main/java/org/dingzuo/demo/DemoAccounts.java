package org.dingzuo.demo;

import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.identity.Accounts;
import org.dingzuo.identity.Credential;
import org.dingzuo.identity.Members;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sign-ins for whoever looks at the demo. The passwords are no secret; a server with real studios has no demo. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoAccounts {
    private final Accounts accounts;
    private final Members members;

    DemoAccounts(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    /** Makes somebody owner of the studio whose scope is open. */
    void owner(String login, String name) {
        var account = accounts.register(login, accounts.hash(new Credential(login, password(login))), name, false)
                .orElseThrow(() -> new IllegalStateException(login + " is taken"));
        members.join(account, StudioRole.OWNER);
    }

    /** Nobody has come in: whatever is in the house is the demo's. */
    boolean isNobodyHere() {
        return accounts.isEmpty();
    }

    /** To the terminal, at each start. */
    void tell(String login) {
        System.out.println("dingzuo: demo account " + login + " password " + password(login));
    }

    private static String password(String login) {
        return login + "-demo-2026";
    }
}

package org.dingzuo.identity;

import org.dingzuo.foundation.web.HouseAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a server without an account, says at each start how the first one gets in. Comes after the demo, which brings accounts. */
@Component
@ConditionalOnProperty(name = "dingzuo.command", havingValue = "up", matchIfMissing = true)
class FirstOwnerLink {
    private final Accounts accounts;
    private final Invitations invitations;
    private final HouseAddress address;

    FirstOwnerLink(Accounts accounts, Invitations invitations, HouseAddress address) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void tell() {
        if (accounts.isEmpty()) {
            // To the terminal and not to the log: whoever holds this line owns the server.
            System.out.println("dingzuo: first owner link "
                    + address.of(invitations.forFirstOwner().path()));
        }
    }
}

package org.dingzuo.identity;

import org.dingzuo.foundation.web.HouseAddress;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code ./dingzuo studio add}: whoever may run it on this data folder is the host. */
@Component
@ConditionalOnProperty(name = "dingzuo.command", havingValue = "studio-add")
class StudioAdd implements ApplicationRunner {
    private final Invitations invitations;
    private final HouseAddress address;

    StudioAdd(Invitations invitations, HouseAddress address) {
        this.invitations = invitations;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.println("dingzuo: new studio link "
                + address.of(invitations.forNewStudio().path()));
    }
}

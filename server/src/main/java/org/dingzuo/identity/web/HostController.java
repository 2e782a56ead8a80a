package org.dingzuo.identity.web;

import java.time.Instant;
import org.dingzuo.foundation.access.HostOnly;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.identity.Invitations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the host does: lets further studios in. On the machine itself {@code ./dingzuo studio add} does the same. */
@RestController
class HostController {
    private final Invitations invitations;
    private final HouseAddress address;

    HostController(Invitations invitations, HouseAddress address) {
        this.invitations = invitations;
        this.address = address;
    }

    record StudioLink(String link, Instant expiresAt) {}

    @PostMapping("/api/v1/host/studios")
    @HostOnly
    @ResponseStatus(HttpStatus.CREATED)
    StudioLink invite() {
        var link = invitations.forNewStudio();
        return new StudioLink(address.of(link.path()), link.expiresAt());
    }
}

package org.dingzuo.identity.web;

import java.time.Instant;
import org.dingzuo.foundation.access.HostOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.identity.Invitations;
import org.dingzuo.identity.Renewals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the host does: lets further studios in. On the machine itself {@code ./dingzuo studio add} does the same. */
@RestController
class HostController {
    private final Invitations invitations;
    private final Renewals renewals;
    private final HouseAddress address;

    HostController(Invitations invitations, Renewals renewals, HouseAddress address) {
        this.invitations = invitations;
        this.renewals = renewals;
        this.address = address;
    }

    record StudioLink(String link, Instant expiresAt) {}

    record LoginBody(@Nullable String login) {}

    /** For a maker who forgot the password and has nobody else to ask. */
    @PostMapping("/api/v1/host/password-links")
    @HostOnly
    @ResponseStatus(HttpStatus.CREATED)
    RenewalController.LinkBody passwordLink(@RequestBody LoginBody body) {
        var faults = new Faults();
        var login = faults.text("login", body.login(), 64);
        faults.refuseIfAny();
        return RenewalController.made(renewals.byHost(login), address);
    }

    @PostMapping("/api/v1/host/studios")
    @HostOnly
    @ResponseStatus(HttpStatus.CREATED)
    StudioLink invite() {
        var link = invitations.forNewStudio();
        return new StudioLink(address.of(link.path()), link.expiresAt());
    }
}

package org.dingzuo.identity.web;

import java.time.Instant;
import org.dingzuo.foundation.access.HostOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.identity.HostWord;
import org.dingzuo.identity.Invitations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the host does: lets further studios in. From the screen, or by {@code ./dingzuo studio add} on the same machine. */
@RestController
class HostController {
    private final Invitations invitations;
    private final HostWord word;
    private final HouseAddress address;

    HostController(Invitations invitations, HostWord word, HouseAddress address) {
        this.invitations = invitations;
        this.word = word;
        this.address = address;
    }

    record StudioLink(String link, Instant expiresAt) {}

    @PostMapping("/api/v1/host/studios")
    @HostOnly
    @ResponseStatus(HttpStatus.CREATED)
    StudioLink invite() {
        return link();
    }

    @PostMapping("/api/v1/command/studios")
    @ResponseStatus(HttpStatus.CREATED)
    StudioLink add(@RequestHeader(name = "X-Host-Word", defaultValue = "") String said) {
        if (!word.is(said)) {
            throw Problem.notFound("There is nothing at this address");
        }
        return link();
    }

    private StudioLink link() {
        var link = invitations.forNewStudio();
        return new StudioLink(address.of(link.path()), link.expiresAt());
    }
}

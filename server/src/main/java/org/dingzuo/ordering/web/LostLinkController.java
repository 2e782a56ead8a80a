package org.dingzuo.ordering.web;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.lostlink.LostLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A buyer lost the link to the order: the maker makes a code, the buyer types it in. */
@RestController
class LostLinkController {
    private final LostLinks lostLinks;

    LostLinkController(LostLinks lostLinks) {
        this.lostLinks = lostLinks;
    }

    /** @param code shown this once, to be sent by the message that the studio has with the buyer */
    record CodeBody(String code, Instant expiresAt) {}

    /** @param number the order's number as people write it, such as 00042 */
    record LostBody(@Nullable String number, @Nullable String code) {}

    record FoundBody(String trackingToken, String trackingUrl) {}

    @PostMapping("/api/v1/studios/{studio}/orders/{order}/link-code")
    @ResponseStatus(HttpStatus.CREATED)
    CodeBody make(@PathVariable UUID order) {
        return lostLinks
                .codeFor(new OrderId(order))
                .map(made -> new CodeBody(made.code(), made.expiresAt()))
                .orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    @PostMapping("/api/v1/shops/{shop}/lost-link")
    FoundBody open(@RequestBody LostBody body) {
        InShop.require();
        var faults = new Faults();
        var number = faults.text("number", body.number(), 9);
        var code = faults.text("code", body.code(), 20);
        if (!number.matches("[0-9]{1,9}")) {
            faults.add("number", "malformed", "The order's number has digits only");
        }
        faults.refuseIfAny();
        return lostLinks
                .open(Integer.parseInt(number), code)
                .map(token -> new FoundBody(token, "/o/" + token))
                .orElseThrow(
                        () -> Problem.notFound("This number and code open no order; ask the studio for a new code"));
    }
}

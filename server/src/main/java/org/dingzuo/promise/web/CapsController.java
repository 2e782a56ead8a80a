package org.dingzuo.promise.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.CapId;
import org.dingzuo.promise.CapOutcome;
import org.dingzuo.promise.Caps;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** At most how much is promised into a day or a week, and how full the next ones are. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/caps")
class CapsController {
    private static final int PERIODS_TOLD = 8;

    private final Caps caps;
    private final CapReading reading;

    CapsController(Caps caps, CapReading reading) {
        this.caps = caps;
        this.reading = reading;
    }

    @GetMapping
    List<CapReading.CapBody> all(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var names = reading.names(request);
        return caps.ahead(PERIODS_TOLD).stream().map(names::say).toList();
    }

    @PostMapping
    @OwnerOnly
    ResponseEntity<CapReading.CapBody> set(
            @PathVariable String studio, @RequestBody CapReading.NewCapBody body, HttpServletRequest request) {
        InShop.require();
        var wish = reading.read(body);
        var cap = kept(caps.set(wish.period(), wish.unit(), wish.scope(), wish.most()));
        return ResponseEntity.status(HttpStatus.CREATED).eTag("\"0\"").body(shown(cap.id(), request));
    }

    @PutMapping("/{cap}")
    @OwnerOnly
    ResponseEntity<CapReading.CapBody> change(
            @PathVariable String studio,
            @PathVariable UUID cap,
            @RequestBody CapReading.MostBody body,
            HttpServletRequest request) {
        InShop.require();
        var changed = kept(caps.change(new CapId(cap), CapReading.most(body), Versions.seen(request)));
        return Versions.tagged(shown(changed.id(), request), changed.version());
    }

    @DeleteMapping("/{cap}")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String studio, @PathVariable UUID cap, HttpServletRequest request) {
        InShop.require();
        kept(caps.lift(new CapId(cap), Versions.seen(request)));
    }

    private CapReading.CapBody shown(CapId id, HttpServletRequest request) {
        var names = reading.names(request);
        return caps.ahead(PERIODS_TOLD).stream()
                .filter(each -> each.cap().id().equals(id))
                .map(names::say)
                .findFirst()
                .orElseThrow(Versions::stale);
    }

    private static Cap kept(CapOutcome outcome) {
        return switch (outcome) {
            case CapOutcome.Kept(var cap) -> cap;
            case CapOutcome.AlreadyThere() ->
                throw Problem.conflict("cap-exists", "There is a cap like this; change that one");
            case CapOutcome.Stale() -> throw Versions.stale();
            case CapOutcome.Unknown() -> throw Problem.notFound("There is no such cap");
        };
    }
}

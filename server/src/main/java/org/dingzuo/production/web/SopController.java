package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.production.sop.Sops;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How each kind of step is done, and how it was done before. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/sops")
class SopController {
    private final Sops sops;
    private final SopWords words;
    private final SopReading reading;

    SopController(Sops sops, SopWords words, SopReading reading) {
        this.sops = sops;
        this.words = words;
        this.reading = reading;
    }

    @GetMapping
    List<SopBody> all(@PathVariable String studio) {
        InShop.require();
        return words.kinds(sops.all());
    }

    @GetMapping("/{step}")
    ResponseEntity<SopBody> show(@PathVariable String studio, @PathVariable String step) {
        InShop.require();
        var body = body(known(step));
        return Versions.tagged(body, body.version());
    }

    /** Every wording there was, the latest first. */
    @GetMapping("/{step}/versions")
    List<SopBody> versions(@PathVariable String studio, @PathVariable String step) {
        InShop.require();
        var kind = known(step);
        return words.bodies(sops.versions(step), Map.of(step, kind.name()));
    }

    /** Writes the next version; {@code If-Match: "0"} the first. */
    @PutMapping("/{step}")
    ResponseEntity<SopBody> write(
            @PathVariable String studio,
            @PathVariable String step,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        known(step);
        var faults = new Faults();
        var sheet = reading.sheet(new Part(body, "", faults));
        faults.refuseIfAny();
        if (!sops.write(step, seen, sheet)) {
            throw Versions.stale();
        }
        return show(studio, step);
    }

    private Sops.Kind known(String step) {
        return sops.find(step).orElseThrow(() -> Problem.notFound("This studio does no such step"));
    }

    private SopBody body(Sops.Kind kind) {
        return words.kinds(List.of(kind)).getFirst();
    }
}

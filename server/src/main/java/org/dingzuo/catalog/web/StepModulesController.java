package org.dingzuo.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.StepModule;
import org.dingzuo.catalog.StepModules;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
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
import tools.jackson.databind.JsonNode;

/** The library of steps that designs are put together from. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/step-modules")
class StepModulesController {
    private static final int LONGEST_STEP = 60 * 24 * 60;

    private final StepModules modules;

    StepModulesController(StepModules modules) {
        this.modules = modules;
    }

    @GetMapping
    List<StepModule> all(@PathVariable String studio) {
        InShop.require();
        return modules.all();
    }

    @GetMapping("/{key}")
    ResponseEntity<StepModule> show(@PathVariable String studio, @PathVariable String key) {
        InShop.require();
        var module = modules.find(key).orElseThrow(() -> Problem.notFound("The library has no such step"));
        return Versions.tagged(module, module.version());
    }

    @PostMapping
    ResponseEntity<StepModule> add(@PathVariable String studio, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var module = read(new Part(body, "", faults), new Part(body, "", faults).key("key"), 0);
        faults.refuseIfAny();
        if (!modules.add(module)) {
            throw Problem.conflict("key-taken", "The library has a step of this key already");
        }
        return ResponseEntity.status(HttpStatus.CREATED).eTag("\"0\"").body(module);
    }

    @PutMapping("/{key}")
    ResponseEntity<StepModule> change(
            @PathVariable String studio,
            @PathVariable String key,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var module = read(new Part(body, "", faults), key, seen);
        faults.refuseIfAny();
        if (!modules.change(module)) {
            throw modules.find(key).isPresent() ? Versions.stale() : Problem.notFound("The library has no such step");
        }
        return show(studio, key);
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String studio, @PathVariable String key) {
        InShop.require();
        modules.remove(key);
    }

    private static StepModule read(Part part, String key, long version) {
        var kind = part.oneOf("kind", RoutingStep.Kind.class, RoutingStep.Kind.ATTENDED);
        var setup = HandsReading.setup(part, kind);
        if (setup != null && setup.by() != null) {
            part.fault("setup.by", "of-a-design", "A module knows no option groups; say it in the design");
        }
        return new StepModule(
                key,
                part.words("name", 60, true),
                kind,
                (int) part.number("minutes", 1, LONGEST_STEP),
                part.optionalText("skill", 60),
                part.optionalText("machineKind", 60),
                setup,
                HandsReading.tending(part, kind),
                HandsReading.energy(part, kind),
                version);
    }
}

package org.dingzuo.catalog.web;

import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.studio.SampleFirst;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a new design is made once before it is sold. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/sample-rule")
class SampleRuleController {
    private final SampleFirst rule;

    SampleRuleController(SampleFirst rule) {
        this.rule = rule;
    }

    record Rule(@Nullable Boolean required) {}

    @GetMapping
    Rule rule(@PathVariable String studio) {
        InShop.require();
        return new Rule(rule.holds());
    }

    @PutMapping
    @OwnerOnly
    Rule change(@PathVariable String studio, @RequestBody Rule body) {
        InShop.require();
        var faults = new Faults();
        var required = body.required();
        if (required == null) {
            faults.add("required", "missing", "Give true or false");
        }
        faults.refuseIfAny();
        rule.set(Boolean.TRUE.equals(required));
        return new Rule(rule.holds());
    }
}

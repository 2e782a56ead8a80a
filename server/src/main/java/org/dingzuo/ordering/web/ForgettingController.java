package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.ordering.buyers.Forgetting;
import org.dingzuo.ordering.buyers.ForgettingRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long buyers are remembered of whom nothing is heard. The owner says it. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/forgetting-rule")
class ForgettingController {
    private final Forgetting forgetting;

    ForgettingController(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    /** @param months 36 to 120; 0: nobody is forgotten by itself */
    record MonthsBody(@Nullable Long months) {}

    /** @param months 36 to 120; 0: nobody is forgotten by itself
     *  @param soon how many people it will be within 30 days */
    record ForgettingBody(int months, int soon) {}

    @GetMapping
    @OwnerOnly
    ResponseEntity<ForgettingBody> rule(@PathVariable String studio) {
        InShop.require();
        var rule = forgetting.rule();
        return Versions.tagged(new ForgettingBody(rule.months(), forgetting.soon()), rule.version());
    }

    @PutMapping
    @OwnerOnly
    ResponseEntity<ForgettingBody> change(
            @PathVariable String studio, @RequestBody MonthsBody body, HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var months = (int) faults.number("months", body.months(), 0, ForgettingRule.MOST);
        if (months > 0 && months < ForgettingRule.LEAST) {
            faults.add("months", "too-short", "Trade law keeps a sale for 36 months; 0 forgets nobody by itself");
        }
        faults.refuseIfAny();
        if (!forgetting.change(months, Versions.seen(request))) {
            throw Versions.stale();
        }
        return rule(studio);
    }
}

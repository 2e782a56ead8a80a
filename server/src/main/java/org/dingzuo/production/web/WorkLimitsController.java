package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.production.WorkLimit;
import org.dingzuo.production.WorkLimit.Scope;
import org.dingzuo.production.WorkLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How much may be begun and not finished, and how much is. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/work-limits")
class WorkLimitsController {
    private static final int MOST = 100_000;

    private final WorkLimits limits;
    private final LimitWords words;

    WorkLimitsController(WorkLimits limits, LimitWords words) {
        this.limits = limits;
        this.words = words;
    }

    record MinutesBody(@Nullable Long minutes) {}

    @GetMapping
    LimitBody.Standing standing(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        return words.in(request).standing(limits.standing());
    }

    /** Sets it or changes it: the same again changes nothing. */
    @PutMapping("/{scope}/{subject}")
    @OwnerOnly
    LimitBody.Standing set(
            @PathVariable String studio,
            @PathVariable String scope,
            @PathVariable String subject,
            @RequestBody MinutesBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var minutes = (int) faults.number("minutes", body.minutes(), 1, MOST);
        faults.refuseIfAny();
        var known = words.in(request);
        var of = scope(scope, subject);
        if (!(of instanceof Scope.Everything) && !known.names().containsKey(subject)) {
            throw Problem.notFound("This studio has no such step or person");
        }
        limits.set(new WorkLimit(of, minutes));
        return known.standing(limits.standing());
    }

    @DeleteMapping("/{scope}/{subject}")
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String studio, @PathVariable String scope, @PathVariable String subject) {
        InShop.require();
        if (subject.indexOf('\0') >= 0 || !limits.lift(scope(scope, subject))) {
            throw Problem.notFound("There is no such limit");
        }
    }

    private static Scope scope(String scope, String subject) {
        return switch (scope) {
            case "EVERYTHING" -> new Scope.Everything();
            case "STEP" -> new Scope.OfStep(subject);
            case "PERSON" -> new Scope.OfPerson(subject);
            default -> throw Problem.notFound("A limit is of EVERYTHING, of a STEP or of a PERSON");
        };
    }
}

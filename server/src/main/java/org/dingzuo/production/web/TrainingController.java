package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.sop.Sops;
import org.dingzuo.studio.Change;
import org.dingzuo.studio.Learner;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Rung;
import org.dingzuo.studio.Training;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has learnt, and may be left alone with. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/people/{person}/training")
class TrainingController {
    private final Training training;
    private final Sops sops;

    TrainingController(Training training, Sops sops) {
        this.training = training;
        this.sops = sops;
    }

    /** @param kinds every kind of step that this studio does by hand */
    record TrainingBody(LearnerBody learner, List<Kind> kinds) {}

    record Kind(String work, Words name) {}

    record MarkEdit(@Nullable String rung) {}

    @GetMapping
    TrainingBody show(@PathVariable String studio, @PathVariable UUID person) {
        InShop.require();
        var kinds = sops.byHand().entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .toList();
        return new TrainingBody(LearnerBody.of(learner(person)), kinds);
    }

    /** {@code If-Match: "0"} the first mark of a kind. As soon as one stands, the plan gives this person only what is done ALONE. */
    @PutMapping("/{work}")
    @OwnerOnly
    ResponseEntity<LearnerBody> mark(
            @PathVariable String studio,
            @PathVariable UUID person,
            @PathVariable String work,
            @RequestBody MarkEdit edit,
            HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var rung = rung(edit.rung());
        if (!sops.byHand().containsKey(work)) {
            throw Problem.notFound("This studio does no such step by hand");
        }
        return switch (training.mark(new PersonId(person), work, rung, seen)) {
            case Change.Made(var version) -> Versions.tagged(LearnerBody.of(learner(person)), version);
            case Change.Stale() -> throw Versions.stale();
            case Change.Unknown() -> throw nobody();
        };
    }

    /** No marks are kept any more: the plan gives this person whatever comes. */
    @DeleteMapping
    @OwnerOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String studio, @PathVariable UUID person) {
        InShop.require();
        if (!training.forget(new PersonId(person))) {
            throw Problem.notFound("No marks are kept for this person");
        }
    }

    private static Rung rung(@Nullable String named) {
        for (var rung : Rung.values()) {
            if (rung.name().equals(named)) {
                return rung;
            }
        }
        throw Problem.unprocessable("invalid-request", "rung is NOT_YET, SHOWN, WATCHED or ALONE");
    }

    private Learner learner(UUID person) {
        return training.learners().stream()
                .filter(learner -> learner.id().value().equals(person))
                .findFirst()
                .orElseThrow(TrainingController::nobody);
    }

    private static Problem nobody() {
        return Problem.notFound("Nobody of this id works here");
    }
}

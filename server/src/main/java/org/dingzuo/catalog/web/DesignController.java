package org.dingzuo.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Differences;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.EditOutcome;
import org.dingzuo.catalog.PublishingOutcome;
import org.dingzuo.catalog.SoldOut;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One design on the maker's table. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/designs/{id}")
class DesignController {
    private final Drafts drafts;

    DesignController(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param differs from the revision before it; empty for the first */
    record RevisionBody(int revision, Instant publishedAt, List<Differences.Difference> differs) {}

    @GetMapping
    ResponseEntity<DesignBody> show(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        return drafts.find(new DesignId(id))
                .map(design -> Versions.tagged(DesignBody.of(design, drafts), design.version()))
                .orElseThrow(DesignController::unknown);
    }

    @PutMapping
    ResponseEntity<DesignBody> edit(
            @PathVariable String studio,
            @PathVariable UUID id,
            @RequestBody JsonNode draft,
            HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var blueprint = DraftReading.read(draft, faults);
        faults.refuseIfAny();
        return answer(drafts.edit(new DesignId(id), blueprint, seen));
    }

    @PostMapping("/publication")
    ResponseEntity<DesignBody> publish(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        return switch (drafts.publish(new DesignId(id))) {
            case PublishingOutcome.Published published -> show(studio, id);
            case PublishingOutcome.Incomplete(var missing) ->
                throw Problem.unprocessable("incomplete", "This design cannot be sold yet")
                        .with("fields", missing);
            case PublishingOutcome.Unknown unknown -> throw unknown();
        };
    }

    @PostMapping("/retirement")
    ResponseEntity<DesignBody> retire(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        return answer(drafts.retire(new DesignId(id)));
    }

    @DeleteMapping("/retirement")
    ResponseEntity<DesignBody> putBack(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        return answer(drafts.putBack(new DesignId(id)));
    }

    @PutMapping("/sold-out/{group}/{choice}")
    ResponseEntity<DesignBody> sellOut(
            @PathVariable String studio,
            @PathVariable UUID id,
            @PathVariable String group,
            @PathVariable String choice,
            @RequestBody(required = false) @Nullable JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var because = body == null ? Words.NONE : new Part(body, "", faults).words("because", 200, false);
        faults.refuseIfAny();
        return answer(drafts.sellOut(new DesignId(id), new SoldOut(group, choice, because)));
    }

    @DeleteMapping("/sold-out/{group}/{choice}")
    ResponseEntity<DesignBody> sellAgain(
            @PathVariable String studio,
            @PathVariable UUID id,
            @PathVariable String group,
            @PathVariable String choice) {
        InShop.require();
        return answer(drafts.sellAgain(new DesignId(id), group, choice));
    }

    @GetMapping("/revisions")
    List<RevisionBody> revisions(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        var all = drafts.revisions(new DesignId(id));
        var bodies = new ArrayList<RevisionBody>();
        for (int at = 0; at < all.size(); at++) {
            var revision = all.get(at);
            var differs = at + 1 < all.size()
                    ? Differences.between(all.get(at + 1).blueprint(), revision.blueprint())
                    : List.<Differences.Difference>of();
            bodies.add(new RevisionBody(revision.number(), revision.publishedAt(), differs));
        }
        return bodies;
    }

    @GetMapping("/revisions/{revision}")
    Blueprint revision(@PathVariable String studio, @PathVariable UUID id, @PathVariable int revision) {
        InShop.require();
        return drafts.revisions(new DesignId(id)).stream()
                .filter(each -> each.number() == revision)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This design has no such revision"))
                .blueprint();
    }

    private ResponseEntity<DesignBody> answer(EditOutcome outcome) {
        return switch (outcome) {
            case EditOutcome.Done(var design) -> Versions.tagged(DesignBody.of(design, drafts), design.version());
            case EditOutcome.Stale stale -> throw Versions.stale();
            case EditOutcome.Unknown unknown -> throw unknown();
            case EditOutcome.NotNow(var state) ->
                throw Problem.conflict("wrong-state", "This design is " + state).with("state", state);
            case EditOutcome.NoSuchChoice none -> throw Problem.notFound("The design on sale has no such choice");
        };
    }

    private static Problem unknown() {
        return Problem.notFound("This studio has no such design");
    }
}

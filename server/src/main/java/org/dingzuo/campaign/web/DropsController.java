package org.dingzuo.campaign.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dingzuo.campaign.AnnounceOutcome;
import org.dingzuo.campaign.DropId;
import org.dingzuo.campaign.Drops;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The maker's side of drops. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/drops")
class DropsController {
    private static final int LONGEST_KEY = 200;

    private final Drops drops;
    private final Studios studios;
    private final Documents documents;
    private final Clock clock;

    DropsController(Drops drops, Studios studios, Documents documents, Clock clock) {
        this.drops = drops;
        this.studios = studios;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    List<DropBody> all(@PathVariable String studio) {
        InShop.require();
        var zone = studios.profile().zone();
        return drops.all().stream().map(drop -> DropBody.of(drop, zone)).toList();
    }

    @GetMapping("/{drop}")
    DropBody drop(@PathVariable String studio, @PathVariable UUID drop) {
        InShop.require();
        return shown(new DropId(drop));
    }

    /** Reserves the time and announces it. The same key and body again answer the same drop. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DropBody announce(
            @PathVariable String studio,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewDropBody body) {
        InShop.require();
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.unprocessable("invalid-request", "Send an Idempotency-Key of 1 to 200 characters")
                    .with("fields", List.of(new FieldFault("Idempotency-Key", "missing", "Choose a new key per drop")));
        }
        var wish = body.read(clock.instant(), studios.profile().language());
        return switch (drops.announceOnce(key, Documents.hash(documents.write(body)), wish)) {
            case AnnounceOutcome.Announced announced -> shown(announced.drop());
            case AnnounceOutcome.KeyReused() ->
                throw Problem.unprocessable("idempotency-mismatch", "This Idempotency-Key was used for another drop");
            case AnnounceOutcome.UnknownDesign(var design) ->
                throw Problem.unprocessable("unknown-design", "This studio has no such design on sale")
                        .with("design", design);
            case AnnounceOutcome.MadeDifferently(var step) ->
                throw Problem.unprocessable(
                                "made-differently", "These designs share a step that is done in different ways")
                        .with("step", step);
            case AnnounceOutcome.OnlyLater(var shipBy) ->
                throw Problem.conflict("only-later", "So many cannot be ready by that day")
                        .with("shipBy", shipBy);
            case AnnounceOutcome.NoTime(var because) ->
                throw Problem.conflict("no-time", "So many fit nowhere in the plan")
                        .with("because", because.code());
        };
    }

    /** Ends it early. May be repeated. */
    @PostMapping("/{drop}/closing")
    DropBody close(@PathVariable String studio, @PathVariable UUID drop) {
        InShop.require();
        var id = new DropId(drop);
        shown(id);
        drops.close(id);
        return shown(id);
    }

    private DropBody shown(DropId id) {
        var zone = studios.profile().zone();
        return drops.find(id)
                .map(drop -> DropBody.of(drop, zone))
                .orElseThrow(() -> Problem.notFound("There is no such drop"));
    }
}

package org.dingzuo.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.campaign.cycle.Cycle;
import org.dingzuo.campaign.cycle.CycleId;
import org.dingzuo.campaign.cycle.Cycles;
import org.dingzuo.campaign.cycle.FixOutcome;
import org.dingzuo.campaign.cycle.LineUp;
import org.dingzuo.campaign.cycle.Votes;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The maker's side of cycles. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class CyclesController {
    private static final int MOST_DESIGNS = 30;
    private static final int MOST_PLACES = 500;
    private static final int MOST_MINUTES = 100_000;

    private final Cycles cycles;
    private final Votes votes;
    private final Studios studios;

    CyclesController(Cycles cycles, Votes votes, Studios studios) {
        this.cycles = cycles;
        this.votes = votes;
        this.studios = studios;
    }

    record DesignsBody(@Nullable List<@Nullable String> designs) {}

    record PreparedBody(
            @Nullable List<@Nullable String> designs,
            @Nullable Long places,
            @Nullable Long minutes) {}

    record PlacesBody(@Nullable Map<String, @Nullable Long> places) {}

    @GetMapping("/cycle-rule")
    ResponseEntity<RuleBody> rule(@PathVariable String studio) {
        InShop.require();
        var rule = cycles.rule().orElseThrow(() -> Problem.notFound("This studio has no rule for cycles yet"));
        return Versions.tagged(RuleBody.of(rule), rule.version());
    }

    /** If-Match is the rule's ETag, or "0" where there is none yet. Rounds that there are keep their days. */
    @PutMapping("/cycle-rule")
    ResponseEntity<RuleBody> setRule(
            @PathVariable String studio, @RequestBody RuleBody body, HttpServletRequest request) {
        InShop.require();
        if (!cycles.setRule(body.read(studios.profile().language(), Versions.seen(request)))) {
            throw Versions.stale();
        }
        return rule(studio);
    }

    @GetMapping("/cycles")
    List<CycleBody> all(@PathVariable String studio) {
        InShop.require();
        return cycles.all().stream().map(this::body).toList();
    }

    @GetMapping("/cycles/{cycle}")
    ResponseEntity<CycleBody> cycle(@PathVariable String studio, @PathVariable UUID cycle) {
        InShop.require();
        return shown(found(cycle));
    }

    /** The first round by the rule; refused while another is not over, so that pressing twice makes one. */
    @PostMapping("/cycles")
    @ResponseStatus(HttpStatus.CREATED)
    CycleBody begin(@PathVariable String studio, @RequestBody DesignsBody body) {
        InShop.require();
        var faults = new Faults();
        var designs = designs(body.designs(), faults);
        faults.refuseIfAny();
        return cycles.begin(designs)
                .flatMap(cycles::find)
                .map(this::body)
                .orElseThrow(() -> Problem.conflict("not-now", "Set the rule first; one round at a time"));
    }

    @PutMapping("/cycles/{cycle}")
    ResponseEntity<CycleBody> prepare(
            @PathVariable String studio,
            @PathVariable UUID cycle,
            @RequestBody PreparedBody body,
            HttpServletRequest request) {
        InShop.require();
        var round = found(cycle);
        var seen = Versions.seen(request);
        var faults = new Faults();
        var designs = designs(body.designs(), faults);
        var places = (int) faults.number("places", body.places(), 1, MOST_PLACES);
        var minutes = (int) faults.number("minutes", body.minutes(), 1, MOST_MINUTES);
        faults.refuseIfAny();
        answer(cycles.prepare(round.id(), designs, places, minutes, seen));
        return shown(found(cycle));
    }

    /** The best line-up as things stand; takes nothing. */
    @GetMapping("/cycles/{cycle}/line-up")
    LineUp.Proposal proposal(@PathVariable String studio, @PathVariable UUID cycle) {
        InShop.require();
        return cycles.propose(found(cycle));
    }

    /** What this choice would take; takes nothing. */
    @PostMapping("/cycles/{cycle}/line-up/effect")
    List<LineUp.Use> effect(@PathVariable String studio, @PathVariable UUID cycle, @RequestBody PlacesBody body) {
        InShop.require();
        return cycles.effect(found(cycle), places(body));
    }

    /** Fixes it and reserves its time. A second time it is refused. */
    @PostMapping("/cycles/{cycle}/line-up")
    ResponseEntity<CycleBody> fix(@PathVariable String studio, @PathVariable UUID cycle, @RequestBody PlacesBody body) {
        InShop.require();
        return switch (cycles.fix(found(cycle).id(), places(body))) {
            case FixOutcome.Fixed fixed -> shown(found(cycle));
            case FixOutcome.NotNow(var phase) ->
                throw Problem.conflict("not-now", "The line-up can be fixed once, before booking")
                        .with("phase", phase);
            case FixOutcome.UnknownDesign(var design) -> throw unknown(design);
            case FixOutcome.MadeDifferently(var step) ->
                throw Problem.unprocessable(
                                "made-differently", "These designs share a step that is done in different ways")
                        .with("step", step);
            case FixOutcome.NoTime(var because) ->
                throw Problem.conflict("no-time", "Not one piece can leave by the round's day")
                        .with("because", because.code());
        };
    }

    /** May be repeated. */
    @PostMapping("/cycles/{cycle}/pause")
    ResponseEntity<CycleBody> pause(@PathVariable String studio, @PathVariable UUID cycle) {
        InShop.require();
        cycles.pause(found(cycle).id(), true);
        return shown(found(cycle));
    }

    /** May be repeated. */
    @PostMapping("/cycles/{cycle}/resumption")
    ResponseEntity<CycleBody> resume(@PathVariable String studio, @PathVariable UUID cycle) {
        InShop.require();
        cycles.pause(found(cycle).id(), false);
        return shown(found(cycle));
    }

    @PostMapping("/cycles/{cycle}/skip")
    ResponseEntity<CycleBody> skip(@PathVariable String studio, @PathVariable UUID cycle) {
        InShop.require();
        answer(cycles.skip(found(cycle).id()));
        return shown(found(cycle));
    }

    private static void answer(Cycles.EditOutcome outcome) {
        switch (outcome) {
            case Cycles.EditOutcome.Done() -> {}
            case Cycles.EditOutcome.Stale() -> throw Versions.stale();
            case Cycles.EditOutcome.UnknownDesign(var design) -> throw unknown(design);
            case Cycles.EditOutcome.NotNow(var phase) ->
                throw Problem.conflict("not-now", "This phase of the round does not allow it")
                        .with("phase", phase);
        }
    }

    private static Problem unknown(String design) {
        return Problem.unprocessable("unknown-design", "This round or studio has no such design on sale")
                .with("design", design);
    }

    private static List<String> designs(@Nullable List<@Nullable String> given, Faults faults) {
        if (given == null || given.size() > MOST_DESIGNS) {
            faults.add("designs", "size", "Choose at most " + MOST_DESIGNS + " designs");
            return List.of();
        }
        return given.stream()
                .map(each -> faults.text("designs", each, 100))
                .distinct()
                .toList();
    }

    private static Map<String, Integer> places(PlacesBody body) {
        var faults = new Faults();
        var places = new LinkedHashMap<String, Integer>();
        var given = body.places();
        if (given == null || given.isEmpty() || given.size() > MOST_DESIGNS) {
            faults.add("places", "size", "Give places by design, for 1 to " + MOST_DESIGNS + " designs");
        } else {
            given.forEach((design, many) ->
                    places.put(design, (int) faults.number("places." + design, many, 1, MOST_PLACES)));
        }
        faults.refuseIfAny();
        return places;
    }

    private Cycle found(UUID cycle) {
        return cycles.find(new CycleId(cycle)).orElseThrow(() -> Problem.notFound("There is no such round"));
    }

    private ResponseEntity<CycleBody> shown(Cycle round) {
        return Versions.tagged(body(round), round.version());
    }

    private CycleBody body(Cycle round) {
        return CycleBody.of(
                round,
                votes.tally(round.id()),
                cycles.gate(round).orElse(null),
                studios.profile().zone());
    }
}

package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.production.quality.Defect.Lesson;
import org.dingzuo.production.quality.DefectOutcome;
import org.dingzuo.production.quality.Quality;
import org.dingzuo.studio.Studios;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What did not turn out well: recorded beside the bench, made good at once, and looked at afterwards. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class DefectsController {
    private final Quality quality;
    private final DefectReading reading;
    private final DefectWords words;
    private final Studios studios;

    DefectsController(Quality quality, DefectReading reading, DefectWords words, Studios studios) {
        this.quality = quality;
        this.reading = reading;
        this.words = words;
        this.studios = studios;
    }

    /** @param leaves the day by which it can leave when this is made good; later than {@code promised}: its buyer has to agree */
    record Outlook(LocalDate promised, LocalDate leaves, boolean kept) {}

    /** Of the last year, the newest first; at most three hundred. */
    @GetMapping("/defects")
    List<DefectBody> found(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        return words.of(quality.found(), RequestLanguage.of(request, profile.language()), profile.zone());
    }

    /** Out of what a defect of this line may come. */
    @GetMapping("/orders/{order}/lines/{line}/traces")
    TracesBody traces(
            @PathVariable String studio, @PathVariable UUID order, @PathVariable int line, HttpServletRequest request) {
        InShop.require();
        return words.traces(
                        order,
                        line,
                        RequestLanguage.of(request, studios.profile().language()))
                .orElseThrow(LoadReading::noSuchStep);
    }

    /** What making it good would mean for the promise: {@code remedy} REWORK or REMAKE. Changes nothing. */
    @PostMapping("/orders/{order}/lines/{line}/defects/outlook")
    Outlook outlook(
            @PathVariable String studio, @PathVariable UUID order, @PathVariable int line, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var found = reading.found(order, line, new Part(body, "", faults), true);
        faults.refuseIfAny();
        return switch (quality.outlook(found)) {
            case DefectOutcome.Outlook ahead -> new Outlook(ahead.promised(), ahead.leaves(), ahead.isKept());
            case DefectOutcome refused -> throw refusal(refused);
        };
    }

    /** Records it and plans its remedy, both or nothing.
     *  @param id its name: told twice, it is recorded once */
    @PostMapping("/orders/{order}/lines/{line}/defects")
    @ResponseStatus(HttpStatus.CREATED)
    DefectBody record(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int line,
            @RequestHeader("Idempotency-Key") UUID id,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var found = reading.found(order, line, part, false);
        var noLaterThan = reading.noLaterThan(part, found);
        var toBuyer = part.has("toBuyer") ? part.text("toBuyer", DefectReading.LONGEST_WORDS) : "";
        faults.refuseIfAny();
        var profile = studios.profile();
        return switch (quality.record(id, found, noLaterThan, toBuyer)) {
            case DefectOutcome.Recorded(var defect) ->
                words.of(List.of(defect), RequestLanguage.of(request, profile.language()), profile.zone())
                        .getFirst();
            case DefectOutcome refused -> throw refusal(refused);
        };
    }

    /** What was learnt from it; said once. */
    @PostMapping("/defects/{defect}/lesson")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void learn(@PathVariable String studio, @PathVariable UUID defect, @RequestBody JsonNode body) {
        InShop.require();
        var faults = new Faults();
        var lesson = new Part(body, "", faults).oneOf("lesson", Lesson.class, Lesson.NOTHING);
        faults.refuseIfAny();
        if (!quality.learn(defect, lesson)) {
            throw Problem.conflict("lesson-said", "What was learnt from it was said before, or it was never recorded");
        }
    }

    private static Problem refusal(DefectOutcome refused) {
        return switch (refused) {
            case DefectOutcome.Recorded recorded -> throw new IllegalArgumentException("Nothing was refused");
            case DefectOutcome.Outlook ahead -> throw new IllegalArgumentException("Nothing was refused");
            case DefectOutcome.OnlyLater(var leaves) ->
                Problem.conflict("only-later", "By now it could only leave by " + leaves + "; look again and decide")
                        .with("leaves", leaves);
            case DefectOutcome.SayWhy(var leaves) ->
                Problem.conflict("say-why", "The buyer has to be asked for " + leaves + ": write why in toBuyer")
                        .with("leaves", leaves);
            case DefectOutcome.NoSuchStep() ->
                Problem.conflict("remake-not-begun", "Nobody has begun this step of this piece");
            case DefectOutcome.NotItsLot() ->
                Problem.unprocessable("invalid-request", "This order was not made out of that lot");
            case DefectOutcome.NotLikeThis(var why) -> LoadRefusals.of(why);
        };
    }
}

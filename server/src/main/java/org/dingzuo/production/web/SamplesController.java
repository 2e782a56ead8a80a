package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.production.sample.SampleOutcome;
import org.dingzuo.production.sample.Samples;
import org.dingzuo.production.sample.Verdict;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Designs made once before they are sold. What hands do may be told late, under an {@code Idempotency-Key}. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class SamplesController {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_KEY = 200;
    private static final int MOST_MINUTES = 100_000;

    private final Samples samples;
    private final Drafts drafts;
    private final Studios studios;
    private final FloorPhotos photos;
    private final MediaLinks links;
    private final Clock clock;

    SamplesController(
            Samples samples, Drafts drafts, Studios studios, FloorPhotos photos, MediaLinks links, Clock clock) {
        this.samples = samples;
        this.drafts = drafts;
        this.studios = studios;
        this.photos = photos;
        this.links = links;
        this.clock = clock;
    }

    /** Those in the making. */
    @GetMapping("/samples")
    List<SampleBody> open(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var names = drafts.all();
        return samples.open().stream()
                .map(sample -> SampleBody.of(
                        sample,
                        names.stream()
                                .filter(design -> design.id().equals(sample.design()))
                                .findFirst()
                                .map(design -> design.draft().name())
                                .orElseThrow(),
                        language(request),
                        studios.profile().zone(),
                        clock.instant(),
                        links))
                .toList();
    }

    /** Of one design, the newest first; at most twenty. */
    @GetMapping("/designs/{design}/samples")
    List<SampleBody> of(@PathVariable String studio, @PathVariable UUID design, HttpServletRequest request) {
        InShop.require();
        var known = drafts.find(new DesignId(design)).orElseThrow(SamplesController::noSuchDesign);
        return samples.of(known.id()).stream()
                .map(sample -> SampleBody.of(
                        sample,
                        known.draft().name(),
                        language(request),
                        studios.profile().zone(),
                        clock.instant(),
                        links))
                .toList();
    }

    /** Begins one of the draft as it is now: takes its material, and sets time aside. */
    @PostMapping("/designs/{design}/samples")
    SampleBody begin(@PathVariable String studio, @PathVariable UUID design, HttpServletRequest request) {
        InShop.require();
        return answer(samples.begin(new DesignId(design)), request);
    }

    /** Its maker's word that the design was made before, and in how many hands-on minutes. */
    @PostMapping("/designs/{design}/made-before")
    SampleBody say(
            @PathVariable String studio,
            @PathVariable UUID design,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var minutes = (int) new Part(body, "", faults).number("minutes", 1, MOST_MINUTES);
        faults.refuseIfAny();
        return answer(samples.say(new DesignId(design), minutes), request);
    }

    @PostMapping("/samples/{sample}/steps/{step}/start")
    SampleBody start(
            @PathVariable String studio,
            @PathVariable UUID sample,
            @PathVariable String step,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        return answer(samples.start(sample, step, ToldReading.of(act, secondsAgo, null)), request);
    }

    @PostMapping("/samples/{sample}/steps/{step}/pause")
    SampleBody pause(
            @PathVariable String studio,
            @PathVariable UUID sample,
            @PathVariable String step,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        return answer(samples.pause(sample, step, ToldReading.of(act, secondsAgo, null)), request);
    }

    @PostMapping("/samples/{sample}/steps/{step}/finish")
    SampleBody finish(
            @PathVariable String studio,
            @PathVariable UUID sample,
            @PathVariable String step,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        return answer(samples.finish(sample, step, ToldReading.of(act, secondsAgo, null)), request);
    }

    /** Passes it, with a photo, or does not. */
    @PostMapping("/samples/{sample}/verdict")
    SampleBody judge(
            @PathVariable String studio,
            @PathVariable UUID sample,
            @RequestBody JsonNode body,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            @RequestParam(defaultValue = "0") long secondsAgo,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var part = new Part(body, "", faults);
        var passed = part.flag("passed", false);
        var words = part.has("words") ? part.text("words", LONGEST_WORDS) : "";
        var photo = part.optionalText("photo", LONGEST_KEY);
        if (photo == null ? passed : !photos.isOurs(photo)) {
            part.fault("photo", "missing", "Give the key of a closed picture of the sample");
        }
        faults.refuseIfAny();
        return answer(
                samples.judge(sample, new Verdict(passed, photo, words), ToldReading.of(act, secondsAgo, null)),
                request);
    }

    /** Writes into the draft what its hands really took; {@code If-Match} as with every edit of the design. */
    @PostMapping("/samples/{sample}/adoption")
    SampleBody adopt(@PathVariable String studio, @PathVariable UUID sample, HttpServletRequest request) {
        InShop.require();
        return answer(samples.adopt(sample, Versions.seen(request)), request);
    }

    private SampleBody answer(SampleOutcome outcome, HttpServletRequest request) {
        var language = language(request);
        return switch (outcome) {
            case SampleOutcome.Done(var sample) ->
                SampleBody.of(
                        sample,
                        drafts.find(sample.design()).orElseThrow().draft().name(),
                        language,
                        studios.profile().zone(),
                        clock.instant(),
                        links);
            case SampleOutcome.NoSuchDesign() -> throw noSuchDesign();
            case SampleOutcome.NoSuchSample() -> throw Problem.notFound("There is no such sample");
            case SampleOutcome.NoSuchStep() -> throw Problem.notFound("The sample has no such step");
            case SampleOutcome.Incomplete(var missing) ->
                throw Problem.unprocessable("incomplete", "Nothing can be made of this design yet")
                        .with("fields", missing);
            case SampleOutcome.OpenAlready() ->
                throw Problem.conflict("sample-open", "A sample of this design is being made; judge that one first");
            case SampleOutcome.MaterialShort(var missing) ->
                throw Problem.conflict("material-short", "The store-room's book has less than the sample needs")
                        .with("missing", FloorController.bodies(missing, language));
            case SampleOutcome.NotYet(var first) ->
                throw Problem.conflict("not-yet", "Other steps come first").with("first", first);
            case SampleOutcome.WrongMoment() ->
                throw Problem.conflict("wrong-moment", "The step or the sample is further than that; look again");
            case SampleOutcome.ActTaken() -> throw ToldReading.taken();
            case SampleOutcome.Stale() -> throw Versions.stale();
        };
    }

    private static Problem noSuchDesign() {
        return Problem.notFound("This studio has no such design");
    }

    private Language language(HttpServletRequest request) {
        return RequestLanguage.of(request, studios.profile().language());
    }
}

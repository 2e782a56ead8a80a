package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.production.base.BaseLine;
import org.dingzuo.production.base.BaseOutcome;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pieces that are to lie ready, made in idle time only. Each act answers with the base line as it stands then. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/base-line")
class BaseLineController {
    private static final int MOST_TARGET = 1_000;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_ON_SHELF = 100_000;

    private final BaseLine base;
    private final Designs designs;
    private final Studios studios;

    BaseLineController(BaseLine base, Designs designs, Studios studios) {
        this.base = base;
        this.designs = designs;
        this.studios = studios;
    }

    /** @param choices over the simplest that can be made */
    record NewPiece(
            @Nullable String design,
            @Nullable Map<String, Object> choices,
            @Nullable Long target) {}

    record Target(@Nullable Long target) {}

    /** @param endsBy as the proposal said: the time is taken if it still ends by then */
    record NewRun(@Nullable Long quantity, @Nullable OffsetDateTime endsBy) {}

    record Made(@Nullable Long made) {}

    /** @param sold how many left the shelf; null: it was counted
     *  @param found how many lie there */
    record ShelfMove(
            @Nullable Long sold,
            @Nullable Long found,
            @Nullable String reason) {}

    @GetMapping
    BaseBody all(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        return body(request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BaseBody want(@PathVariable String studio, @RequestBody NewPiece piece, HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var design = faults.text("design", piece.design(), 60);
        var target = (int) faults.number("target", piece.target(), 1, MOST_TARGET);
        faults.refuseIfAny();
        return answer(base.want(design, piece.choices(), target), request);
    }

    @PutMapping("/{piece}")
    BaseBody aim(
            @PathVariable String studio,
            @PathVariable UUID piece,
            @RequestBody Target body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var target = (int) faults.number("target", body.target(), 0, MOST_TARGET);
        faults.refuseIfAny();
        return answer(base.aim(piece, target, Versions.seen(request)), request);
    }

    @DeleteMapping("/{piece}")
    BaseBody forget(@PathVariable String studio, @PathVariable UUID piece, HttpServletRequest request) {
        InShop.require();
        return answer(base.forget(piece, Versions.seen(request)), request);
    }

    @PostMapping("/{piece}/runs")
    @ResponseStatus(HttpStatus.CREATED)
    BaseBody accept(
            @PathVariable String studio,
            @PathVariable UUID piece,
            @RequestBody NewRun run,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var quantity = (int) faults.number("quantity", run.quantity(), 1, MOST_AT_ONCE);
        var endsBy = run.endsBy();
        if (endsBy == null) {
            faults.add("endsBy", "missing", "Say when the proposal ends");
        }
        faults.refuseIfAny();
        return answer(base.accept(piece, quantity, endsBy == null ? Instant.EPOCH : endsBy.toInstant()), request);
    }

    @PostMapping("/runs/{run}/finish")
    BaseBody finish(
            @PathVariable String studio, @PathVariable UUID run, @RequestBody Made body, HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var made = (int) faults.number("made", body.made(), 1, MOST_AT_ONCE);
        faults.refuseIfAny();
        return answer(base.finish(run, made), request);
    }

    @DeleteMapping("/runs/{run}")
    BaseBody drop(@PathVariable String studio, @PathVariable UUID run, HttpServletRequest request) {
        InShop.require();
        return answer(base.drop(run), request);
    }

    @PostMapping("/{piece}/moves")
    BaseBody move(
            @PathVariable String studio,
            @PathVariable UUID piece,
            @RequestBody ShelfMove move,
            @RequestHeader(name = ToldReading.ACT, required = false) @Nullable UUID act,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var reason = faults.text("reason", move.reason(), 100);
        var counted = move.sold() == null;
        var number = counted
                ? (int) faults.number("found", move.found(), 0, MOST_ON_SHELF)
                : (int) faults.number("sold", move.sold(), 1, MOST_ON_SHELF);
        faults.refuseIfAny();
        var told = ToldReading.of(act, 0, null);
        return answer(
                counted ? base.counted(piece, number, reason, told) : base.sold(piece, number, reason, told), request);
    }

    private BaseBody answer(BaseOutcome outcome, HttpServletRequest request) {
        var language = RequestLanguage.of(request, studios.profile().language());
        return switch (outcome) {
            case BaseOutcome.Done done -> body(request);
            case BaseOutcome.Unknown() -> throw Problem.notFound("There is no such piece, run or design on sale");
            case BaseOutcome.ToldOfAnother() -> throw ToldReading.taken();
            case BaseOutcome.Stale() -> throw Versions.stale();
            case BaseOutcome.AlreadyThere() ->
                throw Problem.conflict("base-exists", "This very piece is in the base line; change its target");
            case BaseOutcome.WorkOnABuyersPiece() ->
                throw Problem.unprocessable(
                        "no-piece", "A repair is work on a buyer's piece; choose a design that is made new");
            case BaseOutcome.NotMakeable(var why) -> throw refused(why, language);
            case BaseOutcome.TimeGone() ->
                throw Problem.conflict("idle-taken", "That time has gone to somebody's order; look for another");
            case BaseOutcome.MaterialSpokenFor() ->
                throw Problem.conflict("material-spoken-for", "Orders need the material; buy some, or make fewer");
            case BaseOutcome.MaterialShort(var missing) ->
                throw Problem.conflict("material-short", "The store-room's book has less than this takes")
                        .with("missing", FloorController.bodies(missing, language));
            case BaseOutcome.TooFew(var onShelf) ->
                throw Problem.conflict("too-few", "Only " + onShelf + " lie on the shelf")
                        .with("onShelf", onShelf);
        };
    }

    private static Problem refused(Makeability why, Language language) {
        return switch (why) {
            case Makeability.NotMakeable refused ->
                Problem.unprocessable("not-makeable", refused.because().in(language));
            case Makeability.Malformed(var faults) ->
                Problem.unprocessable("invalid-request", "These are no choices of the design")
                        .with("fields", faults);
            case Makeability.Makeable makeable -> throw new IllegalStateException("It can be made");
        };
    }

    private BaseBody body(HttpServletRequest request) {
        var profile = studios.profile();
        var blueprints = designs.onSale().stream()
                .collect(Collectors.toMap(design -> design.slug(), design -> design.blueprint()));
        var language = RequestLanguage.of(request, profile.language());
        return new BaseBody.Words(blueprints, language, profile.zone()).standing(base.standing());
    }
}

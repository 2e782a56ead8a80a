package org.dingzuo.campaign.series.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dingzuo.campaign.series.SeriesDesk;
import org.dingzuo.campaign.series.SeriesId;
import org.dingzuo.campaign.series.SeriesOutcome;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.problem.Faults;
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

/** The maker's side of series. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/series")
class SeriesController {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_REASON = 500;

    private final SeriesDesk desk;
    private final Studios studios;
    private final Documents documents;
    private final Clock clock;

    SeriesController(SeriesDesk desk, Studios studios, Documents documents, Clock clock) {
        this.desk = desk;
        this.studios = studios;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    List<SeriesBody> all(@PathVariable String studio) {
        InShop.require();
        var zone = studios.profile().zone();
        return desk.all().stream().map(view -> SeriesBody.of(view, zone)).toList();
    }

    @GetMapping("/{series}")
    SeriesBody series(@PathVariable String studio, @PathVariable UUID series) {
        InShop.require();
        return shown(new SeriesId(series));
    }

    /** Keeps the time and announces it. The same key and body again answer the same series. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SeriesBody announce(
            @PathVariable String studio,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewSeriesBody body) {
        InShop.require();
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.unprocessable("invalid-request", "Send an Idempotency-Key of 1 to 200 characters")
                    .with(
                            "fields",
                            List.of(new FieldFault("Idempotency-Key", "missing", "Choose a new key per series")));
        }
        var wish = body.read(clock.instant(), studios.profile().language());
        return told(desk.announce(key, Documents.hash(documents.write(body)), wish));
    }

    /** Starts it before it closes, or while it waits for a decision. May be repeated. */
    @PostMapping("/{series}/start")
    SeriesBody start(@PathVariable String studio, @PathVariable UUID series) {
        InShop.require();
        return told(desk.start(known(series)));
    }

    /** @param shipBy the later day; absent: the earliest possible @param reason as buyers read it */
    record ExtensionBody(
            @Nullable String closesAt,
            @Nullable String shipBy,
            @Nullable String reason) {}

    /** More time, for those who agree. */
    @PostMapping("/{series}/extension")
    SeriesBody extend(@PathVariable String studio, @PathVariable UUID series, @RequestBody ExtensionBody body) {
        InShop.require();
        var faults = new Faults();
        var closes = Moments.closing("closesAt", body.closesAt(), clock.instant(), faults);
        var day = Moments.day("shipBy", body.shipBy(), clock.instant(), faults);
        var reason = faults.text("reason", body.reason(), LONGEST_REASON);
        faults.refuseIfAny();
        return told(desk.extend(known(series), closes, day, reason));
    }

    /** Ends it and gives everybody everything back. */
    @PostMapping("/{series}/refund")
    SeriesBody refund(@PathVariable String studio, @PathVariable UUID series) {
        InShop.require();
        return told(desk.refundAll(known(series)));
    }

    private SeriesId known(UUID series) {
        var id = new SeriesId(series);
        shown(id);
        return id;
    }

    private SeriesBody shown(SeriesId id) {
        var zone = studios.profile().zone();
        return desk.find(id)
                .map(view -> SeriesBody.of(view, zone))
                .orElseThrow(() -> Problem.notFound("There is no such series"));
    }

    private SeriesBody told(SeriesOutcome outcome) {
        return switch (outcome) {
            case SeriesOutcome.Done(var id) -> shown(id);
            case SeriesOutcome.KeyReused() ->
                throw Problem.unprocessable("idempotency-mismatch", "This Idempotency-Key was used for another series");
            case SeriesOutcome.UnknownDesign(var design) ->
                throw Problem.unprocessable("unknown-design", "This studio has no such design on sale")
                        .with("design", design);
            case SeriesOutcome.MadeDifferently(var step) ->
                throw Problem.unprocessable(
                                "made-differently", "These designs share a step that is done in different ways")
                        .with("step", step);
            case SeriesOutcome.OnlyLater(var shipBy) ->
                throw Problem.conflict("only-later", "So many cannot be ready by that day")
                        .with("shipBy", shipBy);
            case SeriesOutcome.NoTime(var because) ->
                throw Problem.conflict("no-time", "So many fit nowhere in the plan")
                        .with("because", because.code());
            case SeriesOutcome.NotReached() ->
                throw Problem.conflict(
                        "not-reached", "Too little is paid in, or a buyer still has time to answer a question");
            case SeriesOutcome.NotNow(var state) ->
                throw Problem.conflict("not-now", "This series cannot be changed that way now")
                        .with("state", state.name());
        };
    }
}

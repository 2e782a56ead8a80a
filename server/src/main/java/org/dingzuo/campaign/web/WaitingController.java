package org.dingzuo.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dingzuo.campaign.JoinOutcome;
import org.dingzuo.campaign.Waiting;
import org.dingzuo.campaign.WaitingId;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.campaign.WaitingTokens;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Waiting without an account: whoever holds the token sees the place, changes it, or leaves. */
@RestController
class WaitingController {
    private static final int SKIPS_TOLD = 10;

    private final WaitingList waitingList;
    private final WaitingTokens tokens;
    private final WaitingWords words;
    private final Studios studios;
    private final Clock clock;

    WaitingController(WaitingList waitingList, WaitingTokens tokens, WaitingWords words, Studios studios, Clock clock) {
        this.waitingList = waitingList;
        this.tokens = tokens;
        this.words = words;
        this.studios = studios;
        this.clock = clock;
    }

    record JoinedBody(String token, String url) {}

    record WishBody(@Nullable String wishedBy) {}

    record WaitingBody(String shop, String name, List<EntryBody> entries) {}

    /** @param together all its lines or none
     *  @param ahead how many wait longer for the same
     *  @param skips why another was next, the latest first
     *  @param offer null unless one stands */
    record EntryBody(
            UUID id,
            String state,
            List<WaitingWords.LineBody> lines,
            boolean together,
            boolean place,
            @Nullable LocalDate wishedBy,
            OffsetDateTime since,
            int ahead,
            List<SkipBody> skips,
            @Nullable OfferBody offer) {}

    record SkipBody(OffsetDateTime at, String text) {}

    /** @param booking names it in a quote and an order
     *  @param goods without freight */
    record OfferBody(UUID booking, LocalDate shipBy, Money goods, OffsetDateTime until) {}

    @PostMapping("/api/v1/shops/{shop}/waiting")
    @ResponseStatus(HttpStatus.CREATED)
    JoinedBody join(@PathVariable String shop, @RequestBody JoinBody body, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        return switch (waitingList.join(body.read(today(profile), language))) {
            case JoinOutcome.Joined(var group) -> {
                var token = tokens.of(StudioScope.studio(), group);
                yield new JoinedBody(token, "/w/" + token);
            }
            case JoinOutcome.ThereAlready(var shipBy) ->
                throw Problem.conflict("there-already", "This can be had without waiting")
                        .with("shipBy", shipBy);
            case JoinOutcome.UnknownDesign(var line) ->
                throw faulty("lines[" + line + "].design", "unknown", "This studio has no such design on sale");
            case JoinOutcome.NotMakeable(var line, var reason) -> throw notMakeable(line, reason, language);
            case JoinOutcome.UnknownBooking() -> throw faulty("booking", "unknown", "Nobody can wait for this booking");
            case JoinOutcome.TooMany(var most) ->
                throw faulty("phone", "too-many", "This phone waits for " + most + " things already");
        };
    }

    @GetMapping("/api/v1/waiting/{token}")
    WaitingBody waiting(@PathVariable String token, HttpServletRequest request) {
        return inStudio(token, group -> shown(group, request));
    }

    /** Another last day, or none. */
    @PutMapping("/api/v1/waiting/{token}/{entry}")
    WaitingBody wish(
            @PathVariable String token,
            @PathVariable UUID entry,
            @RequestBody WishBody body,
            HttpServletRequest request) {
        return inStudio(token, group -> {
            var faults = new Faults();
            var day = JoinBody.day(faults, body.wishedBy(), today(studios.profile()));
            faults.refuseIfAny();
            waitingList.wish(group, known(group, entry), day);
            return shown(group, request);
        });
    }

    /** After an offer that ended unused: waits again. May be repeated. */
    @PostMapping("/api/v1/waiting/{token}/{entry}/again")
    WaitingBody again(@PathVariable String token, @PathVariable UUID entry, HttpServletRequest request) {
        return inStudio(token, group -> {
            waitingList.again(group, known(group, entry));
            return shown(group, request);
        });
    }

    /** Waits no more. May be repeated. */
    @DeleteMapping("/api/v1/waiting/{token}/{entry}")
    WaitingBody leave(@PathVariable String token, @PathVariable UUID entry, HttpServletRequest request) {
        return inStudio(token, group -> {
            waitingList.leave(group, known(group, entry));
            return shown(group, request);
        });
    }

    private WaitingBody inStudio(String token, Function<UUID, WaitingBody> work) {
        var place = tokens.find(token).orElseThrow(WaitingController::nothing);
        return StudioScope.call(place.studio(), () -> work.apply(place.group()));
    }

    private WaitingId known(UUID group, UUID entry) {
        return waitingList.of(group).stream()
                .map(Waiting::id)
                .filter(id -> id.value().equals(entry))
                .findFirst()
                .orElseThrow(WaitingController::nothing);
    }

    private WaitingBody shown(UUID group, HttpServletRequest request) {
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var entries = waitingList.of(group);
        if (entries.isEmpty()) {
            throw nothing();
        }
        return new WaitingBody(
                profile.slug(),
                profile.name().in(language),
                entries.stream().map(entry -> body(entry, profile, language)).toList());
    }

    private EntryBody body(Waiting entry, Profile profile, Language language) {
        var zone = profile.zone();
        var offer = entry.offer();
        return new EntryBody(
                entry.id().value(),
                entry.state().name(),
                words.lines(entry, language),
                entry.lines().size() > 1,
                entry.booking() != null,
                entry.wishedBy(),
                entry.since().atZone(zone).toOffsetDateTime(),
                waitingList.ahead(entry),
                waitingList.skips(entry.id(), SKIPS_TOLD).stream()
                        .map(skip ->
                                new SkipBody(skip.at().atZone(zone).toOffsetDateTime(), words.skip(skip, language)))
                        .toList(),
                entry.state() != Waiting.State.OFFERED || offer == null
                        ? null
                        : new OfferBody(
                                offer.id(),
                                offer.shipBy(),
                                offer.goods(),
                                offer.until().atZone(zone).toOffsetDateTime()));
    }

    private LocalDate today(Profile profile) {
        return LocalDate.ofInstant(clock.instant(), profile.zone());
    }

    private static Problem nothing() {
        return Problem.notFound("This link opens no waiting list");
    }

    private static Problem notMakeable(int line, Makeability reason, Language language) {
        return reason instanceof Makeability.NotMakeable refusal
                ? Problem.unprocessable("not-makeable", refusal.because().in(language))
                        .with("line", line)
                        .with("group", refusal.group())
                        .with("because", refusal.because().in(language))
                : faulty(
                        "lines[" + line + "].configuration",
                        "malformed",
                        "This does not have the shape of the design's options");
    }

    private static Problem faulty(String field, String code, String why) {
        var faults = new Faults();
        faults.add(field, code, why);
        return Problem.unprocessable("invalid-request", "Some fields are missing or malformed")
                .with("fields", faults.found());
    }
}

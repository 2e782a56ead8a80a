package org.dingzuo.engagement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.engagement.Inquiries;
import org.dingzuo.engagement.Inquiry;
import org.dingzuo.engagement.InquiryId;
import org.dingzuo.engagement.Replies;
import org.dingzuo.engagement.Reply;
import org.dingzuo.engagement.ReplyCard;
import org.dingzuo.engagement.ReplyOutcome;
import org.dingzuo.engagement.TakingOutcome;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Fifty questions under a good film, answered in two taps each. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/inquiries")
class InquiryController {
    private static final int MOST_PASTED = 2_000_000;
    private static final int MOST_LISTED = 200;

    private final Inquiries inquiries;
    private final Replies replies;
    private final ReplyCard card;
    private final Studios studios;
    private final HouseAddress address;

    InquiryController(Inquiries inquiries, Replies replies, ReplyCard card, Studios studios, HouseAddress address) {
        this.inquiries = inquiries;
        this.replies = replies;
        this.card = card;
        this.studios = studios;
        this.address = address;
    }

    /** @param text pasted lines or the text of an exported table */
    record Pasted(
            @Nullable String text,
            @Nullable String film,
            @Nullable String design) {}

    record InquiryBody(
            UUID id,
            String author,
            String words,
            @Nullable String film,
            @Nullable String design,
            Map<String, Object> configuration,
            String state,
            OffsetDateTime cameAt,
            long version) {}

    /** @param link whole address that opens this very configuration */
    record ReplyBody(Reply reply, String link) {}

    @PostMapping
    TakingOutcome.TakenIn takeIn(@PathVariable String studio, @RequestBody Pasted body) {
        InShop.require();
        var faults = new Faults();
        var text = body.text() == null ? "" : body.text();
        if (text.isBlank()) {
            faults.add("text", "missing", "Paste at least one comment");
        }
        if (text.length() > MOST_PASTED) {
            faults.add("text", "too-long", "Paste at most " + MOST_PASTED + " characters at a time");
        }
        var film = faults.optionalText("film", body.film(), 100);
        var design = faults.optionalText("design", body.design(), 100);
        faults.refuseIfAny();
        return switch (inquiries.takeIn(text, film.isEmpty() ? null : film, design.isEmpty() ? null : design)) {
            case TakingOutcome.TakenIn taken -> taken;
            case TakingOutcome.TooMany(var most) ->
                throw Problem.unprocessable("too-many", "Take in at most " + most + " people at a time")
                        .with("most", most);
        };
    }

    @GetMapping
    List<InquiryBody> list(@PathVariable String studio, @RequestParam(defaultValue = "NEW") Inquiry.State state) {
        InShop.require();
        var zone = studios.profile().zone();
        return inquiries.list(state, MOST_LISTED).stream()
                .map(inquiry -> body(inquiry, zone))
                .toList();
    }

    @GetMapping("/{inquiry}")
    ResponseEntity<InquiryBody> one(@PathVariable String studio, @PathVariable UUID inquiry) {
        InShop.require();
        var found = find(inquiry);
        return Versions.tagged(body(found, studios.profile().zone()), found.version());
    }

    @PutMapping("/{inquiry}")
    ResponseEntity<InquiryBody> correct(
            @PathVariable String studio,
            @PathVariable UUID inquiry,
            @RequestBody CorrectionBody body,
            HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var design = body.design(faults);
        var chosen = body.chosen(faults);
        faults.refuseIfAny();
        find(inquiry);
        if (!inquiries.correct(new InquiryId(inquiry), design.isEmpty() ? null : design, chosen, seen)) {
            throw Versions.stale();
        }
        return one(studio, inquiry);
    }

    @PostMapping("/{inquiry}/{act:answered|set-aside|reopened}")
    InquiryBody turn(@PathVariable String studio, @PathVariable UUID inquiry, @PathVariable String act) {
        InShop.require();
        var state = switch (act) {
            case "answered" -> Inquiry.State.ANSWERED;
            case "set-aside" -> Inquiry.State.SET_ASIDE;
            default -> Inquiry.State.NEW;
        };
        if (!inquiries.turn(new InquiryId(inquiry), state)) {
            throw noSuchInquiry();
        }
        return body(find(inquiry), studios.profile().zone());
    }

    @GetMapping("/{inquiry}/reply")
    ReplyBody reply(
            @PathVariable String studio,
            @PathVariable UUID inquiry,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        var reply = ready(inquiry, language(lang, request));
        return new ReplyBody(reply, house() + reply.path());
    }

    @GetMapping(path = "/{inquiry}/card", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] card(
            @PathVariable String studio,
            @PathVariable UUID inquiry,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        InShop.require();
        var language = language(lang, request);
        var reply = ready(inquiry, language);
        return card.draw(reply, studios.profile().name().in(language), house() + reply.path(), language);
    }

    private Reply ready(UUID inquiry, Language language) {
        return switch (replies.to(find(inquiry), house(), language)) {
            case ReplyOutcome.Ready(var reply) -> reply;
            case ReplyOutcome.DesignUnknown() ->
                throw Problem.conflict("design-unknown", "Choose the design that is meant first");
            case ReplyOutcome.Refused(var why) ->
                throw Problem.conflict("no-offer", "This wish cannot be offered as it is")
                        .with("why", why);
        };
    }

    private Inquiry find(UUID inquiry) {
        return inquiries.find(new InquiryId(inquiry)).orElseThrow(InquiryController::noSuchInquiry);
    }

    private static Problem noSuchInquiry() {
        return Problem.notFound("There is no such inquiry");
    }

    /** The configured address, else the one that the maker's browser used. */
    private String house() {
        return address.known()
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .toUriString());
    }

    private Language language(@Nullable String asked, HttpServletRequest request) {
        var wished = asked == null ? Optional.<Language>empty() : Language.closest(asked);
        return wished.orElseGet(
                () -> RequestLanguage.of(request, studios.profile().language()));
    }

    private static InquiryBody body(Inquiry inquiry, ZoneId zone) {
        return new InquiryBody(
                inquiry.id().value(),
                inquiry.author(),
                inquiry.words(),
                inquiry.film(),
                inquiry.design(),
                inquiry.configuration(),
                inquiry.state().name(),
                inquiry.cameAt().atZone(zone).toOffsetDateTime(),
                inquiry.version());
    }
}

package org.dingzuo.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.campaign.Skip;
import org.dingzuo.campaign.Waiting;
import org.dingzuo.campaign.WaitingBook;
import org.dingzuo.campaign.WaitingTokens;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who waits, who is next and why, and what to tell them. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/waiting")
class WaitingBookController {
    private static final int MOST_HOURS = 168;

    private final WaitingBook book;
    private final WaitingTokens tokens;
    private final WaitingWords words;
    private final HouseAddress address;
    private final Studios studios;

    WaitingBookController(
            WaitingBook book, WaitingTokens tokens, WaitingWords words, HouseAddress address, Studios studios) {
        this.book = book;
        this.tokens = tokens;
        this.words = words;
        this.address = address;
        this.studios = studios;
    }

    /** @param offerHours how long an offer stands */
    record HoursBody(@Nullable Long offerHours) {}

    record PageBody(int offerHours, List<RowBody> rows) {}

    /** @param now why it could not be offered at this moment; null: it could, or it is
     *  @param next who is served first
     *  @param message to send, with the link */
    record RowBody(
            UUID id,
            String state,
            List<WaitingWords.LineBody> lines,
            int minutes,
            boolean place,
            @Nullable LocalDate wishedBy,
            OffsetDateTime since,
            @Nullable String phone,
            int passedOver,
            boolean next,
            @Nullable String now,
            List<SkipBody> skips,
            @Nullable OfferBody offer,
            String link,
            String message) {}

    record SkipBody(OffsetDateTime at, String text) {}

    record OfferBody(LocalDate shipBy, Money goods, OffsetDateTime until) {}

    @GetMapping
    ResponseEntity<PageBody> page(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        return shown(request);
    }

    @PutMapping("/rules")
    @OwnerOnly
    ResponseEntity<PageBody> setHours(
            @PathVariable String studio, @RequestBody HoursBody body, HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var hours = (int) faults.number("offerHours", body.offerHours(), 1, MOST_HOURS);
        faults.refuseIfAny();
        if (!book.setOfferHours(hours, seen)) {
            throw Versions.stale();
        }
        return shown(request);
    }

    private ResponseEntity<PageBody> shown(HttpServletRequest request) {
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var page = book.page();
        var rows = page.rows().stream().map(row -> body(row, profile, language)).toList();
        return Versions.tagged(new PageBody(page.offerHours(), rows), page.version());
    }

    private RowBody body(WaitingBook.Row row, Profile profile, Language language) {
        var entry = row.entry();
        var zone = profile.zone();
        var link = address.of("/w/" + tokens.of(StudioScope.studio(), entry.group()));
        var offer = entry.state() == Waiting.State.OFFERED ? entry.offer() : null;
        var now = row.now();
        return new RowBody(
                entry.id().value(),
                entry.state().name(),
                words.lines(entry, language),
                entry.minutes(),
                entry.booking() != null,
                entry.wishedBy(),
                entry.since().atZone(zone).toOffsetDateTime(),
                row.phone(),
                entry.passedOver(),
                row.next(),
                now == null ? null : words.skip(now, language),
                row.skips().stream().map(skip -> skip(skip, profile, language)).toList(),
                offer == null
                        ? null
                        : new OfferBody(
                                offer.shipBy(),
                                offer.goods(),
                                offer.until().atZone(zone).toOffsetDateTime()),
                link,
                // Buyers read the studio's own language, whatever its maker reads.
                words.message(entry, profile.name().in(profile.language()), zone, link, profile.language()));
    }

    private SkipBody skip(Skip skip, Profile profile, Language language) {
        return new SkipBody(skip.at().atZone(profile.zone()).toOffsetDateTime(), words.skip(skip, language));
    }
}

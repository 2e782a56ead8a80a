package org.dingzuo.production.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People's calendars and the day's sheet. */
@RestController
class CalendarController {
    private static final MediaType ICS = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final CalendarLinks links;
    private final CalendarFeed feed;
    private final DaySheet sheet;
    private final Studios studios;
    private final HouseAddress house;
    private final Clock clock;

    CalendarController(
            CalendarLinks links, CalendarFeed feed, DaySheet sheet, Studios studios, HouseAddress house, Clock clock) {
        this.links = links;
        this.feed = feed;
        this.sheet = sheet;
        this.studios = studios;
        this.house = house;
        this.clock = clock;
    }

    /** @param url to subscribe to; null: this person's calendar is closed */
    record LinkBody(@Nullable String url) {}

    @GetMapping("/api/v1/studios/{studio}/people/{person}/calendar")
    LinkBody link(@PathVariable String studio, @PathVariable UUID person) {
        InShop.require();
        var known = known(person);
        return new LinkBody(links.word(known.id()).map(word -> url(known, word)).orElse(null));
    }

    /** A new link; the one before opens nothing any more. */
    @PostMapping("/api/v1/studios/{studio}/people/{person}/calendar")
    LinkBody renew(@PathVariable String studio, @PathVariable UUID person) {
        InShop.require();
        var known = known(person);
        return new LinkBody(url(known, links.renew(known.id())));
    }

    @DeleteMapping("/api/v1/studios/{studio}/people/{person}/calendar")
    LinkBody end(@PathVariable String studio, @PathVariable UUID person) {
        InShop.require();
        links.end(known(person).id());
        return new LinkBody(null);
    }

    /** Whoever holds the link reads it. */
    @GetMapping(path = "/api/v1/shops/{shop}/calendars/{person}/{word}.ics", produces = "text/calendar")
    ResponseEntity<String> calendar(@PathVariable String shop, @PathVariable UUID person, @PathVariable String word) {
        InShop.require();
        var found = studios.workforce().people().stream()
                .filter(each -> each.id().value().equals(person))
                .filter(each -> links.opens(each.id(), word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This link opens no calendar"));
        return ResponseEntity.ok()
                .contentType(ICS)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"dingzuo.ics\"")
                .body(feed.of(found, studios.profile().language()));
    }

    /** The plan of one day, for the wall. @param day such as 2026-12-03; absent: today @param lang zh-CN or en */
    @GetMapping(path = "/api/v1/studios/{studio}/day-sheet", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> daySheet(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = lang.isEmpty()
                ? RequestLanguage.of(request, profile.language())
                : Language.closest(lang)
                        .orElseThrow(() -> Problem.unprocessable("invalid-request", "lang is zh-CN or en"));
        var chosen = day.isEmpty() ? LocalDate.ofInstant(clock.instant(), profile.zone()) : day(day);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"" + chosen + ".pdf\"")
                .body(sheet.print(chosen, language));
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(LATEST) || day.getYear() < 2000) {
                throw new DateTimeException("out of range");
            }
            return day;
        } catch (DateTimeException malformed) {
            throw Problem.unprocessable("invalid-request", "Give the day as 2026-12-03");
        }
    }

    private Person known(UUID person) {
        return studios.workforce().people().stream()
                .filter(each -> each.id().value().equals(person))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such person"));
    }

    private String url(Person person, String word) {
        return house.of("/api/v1/shops/" + studios.profile().slug() + "/calendars/"
                + person.id().value() + "/" + word + ".ics");
    }
}

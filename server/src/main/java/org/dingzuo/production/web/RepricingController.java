package org.dingzuo.production.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.Repriced;
import org.dingzuo.production.repricing.RealMinutes;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a design's steps really take, and the price that keeps its maker's hour. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/designs/{design}")
class RepricingController {
    private static final long DEAREST = 1_000_000_000L;

    private final RealMinutes minutes;
    private final Studios studios;

    RepricingController(RealMinutes minutes, Studios studios) {
        this.minutes = minutes;
        this.studios = studios;
    }

    /** @param price null: nothing to change */
    record Real(List<Step> steps, @Nullable Price price) {}

    /** @param written minutes of one piece in the draft
     *  @param usually half of all take no longer; {@code mostly} four of five
     *  @param tells whether it is known well enough, and far enough off, to change the price */
    record Step(
            String step,
            String label,
            int written,
            int usually,
            int mostly,
            int seen,
            boolean tells,
            List<Pace> people,
            List<Choice> choices) {}

    /** @param written minutes of one piece with these choices in the draft */
    record Choice(String label, int written, int usually, int mostly, int seen) {}

    /** @param percent of the written minutes that this person needs */
    record Pace(String name, int percent, int seen) {}

    /** @param perHour what an hour leaves now, by what is written
     *  @param more what is added; below zero: taken off */
    record Price(Money now, Money next, Money more, int minutesNow, int minutesReal, Money perHour) {}

    /** @param next as it was seen, in fen */
    record Reprice(@Nullable Long next) {}

    /** @param onSale whether it is on sale with it already */
    record RepricedBody(boolean onSale) {}

    @GetMapping("/real-minutes")
    Real real(@PathVariable String studio, @PathVariable UUID design, HttpServletRequest request) {
        InShop.require();
        var standing = minutes.of(new DesignId(design)).orElseThrow(RepricingController::noSuchDesign);
        var language = RequestLanguage.of(request, studios.profile().language());
        var people = studios.workforce().people();
        return new Real(
                standing.steps().stream()
                        .map(step -> step(step, people, language))
                        .toList(),
                standing.price().map(RepricingController::price).orElse(null));
    }

    /** Puts minutes and price right in one act; {@code If-Match} as with every edit of the design. */
    @PostMapping("/repricing")
    RepricedBody reprice(
            @PathVariable String studio,
            @PathVariable UUID design,
            @RequestBody Reprice body,
            HttpServletRequest request) {
        InShop.require();
        var seen = Versions.seen(request);
        var faults = new Faults();
        var next = Money.of(faults.number("next", body.next(), 1, DEAREST));
        faults.refuseIfAny();
        return switch (minutes.reprice(new DesignId(design), next, seen)) {
            case RealMinutes.Outcome.Done(var onSale) -> new RepricedBody(onSale);
            case RealMinutes.Outcome.NoSuchDesign() -> throw noSuchDesign();
            case RealMinutes.Outcome.Otherwise() ->
                throw Problem.conflict("price-otherwise", "By now it would be another price; look again");
            case RealMinutes.Outcome.Stale() -> throw Versions.stale();
        };
    }

    private static Step step(RealMinutes.Timed timed, List<Person> people, Language language) {
        return new Step(
                timed.step(),
                timed.label().in(language),
                timed.written(),
                timed.usually(),
                timed.mostly(),
                timed.seen(),
                timed.tells(),
                timed.people().stream()
                        .flatMap(pace -> people.stream()
                                .filter(person -> person.id().equals(pace.person()))
                                .map(person -> new Pace(person.name(), pace.percent(), pace.seen())))
                        .toList(),
                timed.choices().stream()
                        .map(each -> new Choice(
                                each.choices().stream()
                                        .map(name -> name.in(language))
                                        .collect(Collectors.joining(" · ")),
                                each.written(),
                                each.usually(),
                                each.mostly(),
                                each.seen()))
                        .toList());
    }

    private static Price price(Repriced price) {
        return new Price(
                price.now(), price.next(), price.more(), price.minutesNow(), price.minutesReal(), price.perHour());
    }

    private static Problem noSuchDesign() {
        return Problem.notFound("This studio has no such design");
    }
}

package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Amendment.Side;
import org.dingzuo.ordering.change.Amendments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A buyer who would have it otherwise, and what was agreed so far. Every act may be repeated. */
@RestController
@RequestMapping("/api/v1/track/{token}")
class TrackChangesController {
    private static final int LONGEST_WORDS = 500;
    private static final long LARGEST_SUM = 1_000_000_000L;

    private final OrderLinks links;
    private final Amendments amendments;
    private final ChangeWords words;
    private final ChangeRefusals refusals;
    private final AgreementText text;

    TrackChangesController(
            OrderLinks links, Amendments amendments, ChangeWords words, ChangeRefusals refusals, AgreementText text) {
        this.links = links;
        this.amendments = amendments;
        this.words = words;
        this.refusals = refusals;
        this.text = text;
    }

    /** @param sum and shipBy as they were read; who agrees says them again
     *  @param consents that the change asks for anew */
    record AcceptBody(
            @Nullable Long sum,
            @Nullable String shipBy,
            @Nullable List<PlaceBody.@Nullable Consent> consents) {}

    /** What each piece could still be; nothing where the order can no longer be changed. */
    @GetMapping("/changes")
    List<ChangeBody.Options> options(@PathVariable String token, HttpServletRequest request) {
        return links.in(token, order -> words.options(amendments.changeable(Side.BUYER, order), language(request)));
    }

    /** What a change would come to now. Takes nothing and asks nobody. */
    @PostMapping("/changes/quote")
    ChangeBody.Quote quote(@PathVariable String token, @RequestBody ChangeBody.Asked body, HttpServletRequest request) {
        var faults = new Faults();
        var wish = body.wish(faults);
        faults.refuseIfAny();
        return links.in(token, order -> {
            var language = language(request);
            return words.quote(refusals.quoted(amendments.quote(Side.BUYER, order, wish), language), language);
        });
    }

    /** Asks the maker for it. */
    @PostMapping("/changes")
    TrackBody ask(@PathVariable String token, @RequestBody ChangeBody.Asked body, HttpServletRequest request) {
        var faults = new Faults();
        var wish = body.wish(faults);
        var said = faults.optionalText("words", body.words(), LONGEST_WORDS);
        faults.refuseIfAny();
        return links.after(
                token, request, order -> refusals.settle(amendments.ask(order, wish, said), language(request)));
    }

    /** Agrees to what the maker offers: from now on it is the order. What is too long to be read is refused before anything else. */
    @PostMapping("/changes/{no}/acceptance")
    TrackBody accept(
            @RequestBody AcceptBody body,
            @PathVariable String token,
            @PathVariable int no,
            HttpServletRequest request) {
        var faults = new Faults();
        var sum = Money.of(faults.number("sum", body.sum(), -LARGEST_SUM, LARGEST_SUM));
        var shipBy = PlaceBody.day("shipBy", body.shipBy(), faults);
        var consents = PlaceBody.consents(body.consents() == null ? List.of() : body.consents(), faults);
        faults.refuseIfAny();
        return links.after(
                token,
                request,
                order -> refusals.settle(amendments.accept(order, no, sum, shipBy, consents), language(request)));
    }

    /** Leaves it as it was: says no to the maker, or takes the wish back. */
    @PostMapping("/changes/{no}/refusal")
    TrackBody refuse(@PathVariable String token, @PathVariable int no, HttpServletRequest request) {
        return links.after(token, request, order -> refusals.settle(amendments.refuse(order, no), language(request)));
    }

    /** What was agreed, word for word, to keep (E-Commerce Law 50). */
    @GetMapping("/agreement.txt")
    ResponseEntity<String> agreement(@PathVariable String token, HttpServletRequest request) {
        return links.in(
                token,
                order -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agreement.txt\"")
                        .body(text.of(order, language(request))));
    }

    private static Language language(HttpServletRequest request) {
        return RequestLanguage.of(request, Language.ZH_CN);
    }
}

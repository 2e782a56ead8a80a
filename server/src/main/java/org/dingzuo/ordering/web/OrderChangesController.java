package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Amendment.Side;
import org.dingzuo.ordering.change.Amendments;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The maker's side of changing an order: say yes or no to a buyer's wish, or propose. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders/{order}/changes")
class OrderChangesController {
    private static final int LONGEST_WORDS = 500;
    private static final long LARGEST_SUM = 1_000_000_000L;

    private final OrderAnswers answers;
    private final Amendments amendments;
    private final ChangeWords words;
    private final ChangeRefusals refusals;
    private final Studios studios;

    OrderChangesController(
            OrderAnswers answers, Amendments amendments, ChangeWords words, ChangeRefusals refusals, Studios studios) {
        this.answers = answers;
        this.amendments = amendments;
        this.words = words;
        this.refusals = refusals;
        this.studios = studios;
    }

    /** @param extra for work undone, or below zero what is taken off; nothing is 0 @param because why, for the buyer */
    record AgreeBody(@Nullable Long extra, @Nullable String because) {}

    record DeclineBody(@Nullable String because) {}

    @GetMapping
    List<ChangeBody.Options> options(
            @PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        return words.options(
                amendments.changeable(Side.MAKER, answers.head(order).id()), language(request));
    }

    @PostMapping("/quote")
    ChangeBody.Quote quote(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody ChangeBody.Asked body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var wish = body.wish(faults);
        faults.refuseIfAny();
        var language = language(request);
        return words.quote(
                refusals.quoted(amendments.quote(Side.MAKER, answers.head(order).id(), wish), language), language);
    }

    /** Proposes a change to the buyer, and says why. */
    @PostMapping
    OrderBody propose(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody ChangeBody.Asked body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var wish = body.wish(faults);
        var why = faults.text("words", body.words(), LONGEST_WORDS);
        var extra = extra(body.extra(), faults);
        faults.refuseIfAny();
        refusals.settle(amendments.propose(answers.known(order).id(), wish, extra, why), language(request));
        return answers.whole(order, request);
    }

    /** Says yes to a buyer's wish; it takes effect when the buyer has agreed to what it comes to. */
    @PostMapping("/{no}/agreement")
    OrderBody agree(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int no,
            @RequestBody AgreeBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var extra = extra(body.extra(), faults);
        var because = extra.isZero()
                ? faults.optionalText("because", body.because(), LONGEST_WORDS)
                : faults.text("because", body.because(), LONGEST_WORDS);
        faults.refuseIfAny();
        refusals.settle(
                amendments.agree(answers.known(order).id(), no, extra, because.isEmpty() ? null : because),
                language(request));
        return answers.whole(order, request);
    }

    /** Says no, or takes a proposal back. */
    @PostMapping("/{no}/refusal")
    OrderBody decline(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable int no,
            @RequestBody DeclineBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var because = faults.text("because", body.because(), LONGEST_WORDS);
        faults.refuseIfAny();
        refusals.settle(amendments.decline(answers.known(order).id(), no, because), language(request));
        return answers.whole(order, request);
    }

    private static Money extra(@Nullable Long extra, Faults faults) {
        return extra == null ? Money.ZERO : Money.of(faults.number("extra", extra, -LARGEST_SUM, LARGEST_SUM));
    }

    private Language language(HttpServletRequest request) {
        return RequestLanguage.of(request, studios.profile().language());
    }
}

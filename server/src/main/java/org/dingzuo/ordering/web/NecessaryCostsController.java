package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.PictureDesk;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.ending.NecessaryCosts;
import org.dingzuo.ordering.ending.NecessaryCosts.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a broken word has cost the buyer: shown by the one, agreed to or refused by the other. */
@RestController
class NecessaryCostsController {
    private static final int LONGEST_WORDS = 500;
    private static final long LARGEST_SUM = 1_000_000_000L;
    private static final long LARGEST_PICTURE = 10L << 20;

    private final OrderLinks links;
    private final OrderAnswers answers;
    private final NecessaryCosts costs;
    private final PictureDesk pictures;

    NecessaryCostsController(OrderLinks links, OrderAnswers answers, NecessaryCosts costs, PictureDesk pictures) {
        this.links = links;
        this.answers = answers;
        this.costs = costs;
        this.pictures = pictures;
    }

    /** @param words what for */
    record CostsBody(@Nullable Long amount, @Nullable String words) {}

    /** Shows costs; the maker answers. */
    @PostMapping("/api/v1/track/{token}/necessary-costs")
    TrackBody show(@PathVariable String token, @RequestBody CostsBody body, HttpServletRequest request) {
        var faults = new Faults();
        var amount = Money.of(faults.number("amount", body.amount(), 1, LARGEST_SUM));
        var words = faults.text("words", body.words(), LONGEST_WORDS);
        faults.refuseIfAny();
        return links.after(token, request, order -> settle(costs.show(order, amount, words), order));
    }

    /** Adds a picture to the costs that wait for an answer, such as a receipt. Another one takes its place. */
    @PostMapping("/api/v1/track/{token}/necessary-costs/picture")
    TrackBody picture(
            @PathVariable String token,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        var language = RequestLanguage.of(request, Language.ZH_CN);
        return links.after(token, request, order -> {
            // Asked before the picture is read, so that nobody fills the disk beside an order that waits for nothing.
            if (!costs.awaitsAnswer(order)
                    || !costs.picture(
                            order,
                            pictures.take(file, LARGEST_PICTURE, Access.CLOSED, language)
                                    .key()
                                    .value())) {
                throw OrderLinks.notNow("No costs wait for an answer", order);
            }
        });
    }

    /** @param amount as it was shown */
    record AgreementBody(@Nullable Long amount) {}

    /** Agrees: what is not made good already is owed to the buyer from now on. */
    @PostMapping("/api/v1/studios/{studio}/orders/{order}/necessary-costs/agreement")
    OrderBody agree(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody AgreementBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var amount = Money.of(faults.number("amount", body.amount(), 1, LARGEST_SUM));
        faults.refuseIfAny();
        var known = answers.known(order).id();
        settle(costs.agree(known, amount), known);
        return answers.whole(order, request);
    }

    record RefusalBody(@Nullable String because) {}

    /** Does not agree, and says why; the buyer may show another sum. */
    @PostMapping("/api/v1/studios/{studio}/orders/{order}/necessary-costs/refusal")
    OrderBody refuse(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody RefusalBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var because = faults.text("because", body.because(), LONGEST_WORDS);
        faults.refuseIfAny();
        var known = answers.known(order).id();
        settle(costs.refuse(known, because), known);
        return answers.whole(order, request);
    }

    private static void settle(Outcome outcome, OrderId order) {
        switch (outcome) {
            case Outcome.Done done -> {}
            case Outcome.NotNow(var state) ->
                throw Problem.conflict("not-now", "No costs can be shown or answered here now")
                        .with("order", order.value())
                        .with("state", state.name());
            case Outcome.TooMuch(var most) -> tooMuch(most);
        }
    }

    private static void tooMuch(Money most) {
        var faults = new Faults();
        faults.add(
                "amount",
                "too-much",
                "No more than the order's price of " + most.minor() + " fen; talk about the rest");
        faults.refuseIfAny();
    }
}

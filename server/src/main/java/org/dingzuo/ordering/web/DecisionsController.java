package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.NecessaryCost;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.Unanswered;
import org.dingzuo.ordering.ending.NecessaryCosts;
import org.dingzuo.ordering.ending.Returning;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Proof;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything about money and buyers that only the maker can decide, the longest waiting first. */
@RestController
class DecisionsController {
    private final Orders orders;
    private final Unanswered unanswered;
    private final Payments payments;
    private final NecessaryCosts necessaryCosts;
    private final Buyers buyers;
    private final Studios studios;
    private final MediaLinks links;

    DecisionsController(
            Orders orders,
            Unanswered unanswered,
            Payments payments,
            NecessaryCosts necessaryCosts,
            Buyers buyers,
            Studios studios,
            MediaLinks links) {
        this.orders = orders;
        this.unanswered = unanswered;
        this.payments = payments;
        this.necessaryCosts = necessaryCosts;
        this.buyers = buyers;
        this.studios = studios;
        this.links = links;
    }

    /** @param amount null: what was paid so far @param since null: when the buyer asked */
    private record Waiting(
            DecisionBody.Kind kind,
            UUID id,
            UUID order,
            @Nullable Money amount,
            @Nullable Instant since,
            @Nullable String picture) {}

    @GetMapping("/api/v1/studios/{studio}/decisions")
    List<DecisionBody> waiting(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var waiting = waiting();
        var known = orders.find(waiting.stream().map(Waiting::order).distinct().toList()).stream()
                .collect(Collectors.toMap(order -> order.id().value(), order -> order));
        var names = buyers.recipients(known.keySet());
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        return waiting.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.order())).stream()
                        .map(order -> body(each, order, names, language, profile)))
                .sorted(Comparator.comparing(DecisionBody::since))
                .toList();
    }

    private List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        var money = payments.forHands();
        for (var shown : money.shown()) {
            var payment = shown.payment();
            waiting.add(new Waiting(
                    DecisionBody.Kind.PROOF,
                    payment.id().value(),
                    payment.reference(),
                    payment.amount(),
                    shown.proof().shownAt(),
                    picture(shown.proof())));
        }
        for (var refund : money.refunds()) {
            waiting.add(new Waiting(
                    DecisionBody.Kind.REFUND, refund.id(), refund.reference(), refund.amount(), refund.owedAt(), null));
        }
        var asked = unanswered.now();
        for (var order : asked.endings()) {
            waiting.add(new Waiting(DecisionBody.Kind.CANCELLATION, order.value(), order.value(), null, null, null));
        }
        for (var payout : money.payouts()) {
            waiting.add(new Waiting(
                    DecisionBody.Kind.PAYOUT, payout.id(), payout.reference(), payout.amount(), payout.owedAt(), null));
        }
        for (var order : asked.changes()) {
            waiting.add(new Waiting(DecisionBody.Kind.CHANGE, order.value(), order.value(), null, null, null));
        }
        for (var order : asked.returns()) {
            waiting.add(new Waiting(DecisionBody.Kind.RETURN, order.value(), order.value(), null, null, null));
        }
        for (var order : necessaryCosts.waiting()) {
            waiting.add(new Waiting(DecisionBody.Kind.COSTS, order.value(), order.value(), null, null, null));
        }
        return waiting;
    }

    private @Nullable String picture(Proof proof) {
        return MediaKey.parse(proof.media()).map(links::to).orElse(null);
    }

    private static DecisionBody body(
            Waiting waiting, OrderView order, Map<UUID, Buyer> names, Language language, Profile profile) {
        var buyer = names.get(order.id().value());
        var amount = waiting.amount();
        return new DecisionBody(
                waiting.kind(),
                waiting.id(),
                waiting.order(),
                order.number(),
                buyer == null ? null : buyer.name(),
                order.offer().lines().stream()
                        .map(line -> new OrderBody.PieceBody(line.name().in(language), line.quantity()))
                        .toList(),
                amount == null ? sum(waiting.kind(), order) : amount,
                since(waiting, order).atZone(profile.zone()).toOffsetDateTime(),
                waiting.picture());
    }

    private static Money sum(DecisionBody.Kind kind, OrderView order) {
        var change = order.amendment();
        if (kind == DecisionBody.Kind.CHANGE && change != null) {
            return change.sum();
        }
        var shown = shown(kind, order);
        if (shown != null) {
            return shown.amount();
        }
        var back = order.goodsReturn();
        return back == null ? order.paid() : Returning.price(order, back);
    }

    private static @Nullable NecessaryCost shown(DecisionBody.Kind kind, OrderView order) {
        var settled = order.settlement();
        return kind == DecisionBody.Kind.COSTS && settled != null ? settled.shown() : null;
    }

    private static Instant since(Waiting waiting, OrderView order) {
        var known = waiting.since();
        var change = order.amendment();
        if (waiting.kind() == DecisionBody.Kind.CHANGE && change != null) {
            return change.askedAt();
        }
        var shown = shown(waiting.kind(), order);
        if (shown != null) {
            return shown.shownAt();
        }
        var asked = order.cancellation();
        var back = order.goodsReturn();
        if (known == null && back != null) {
            return back.askedAt();
        }
        return known != null ? known : asked == null ? order.placedAt() : asked.askedAt();
    }
}

package org.dingzuo.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.aftercare.followup.FollowUpOutcome;
import org.dingzuo.aftercare.followup.FollowUpWords;
import org.dingzuo.aftercare.followup.FollowUps;
import org.dingzuo.aftercare.followup.Reminder;
import org.dingzuo.customer.Buyers;
import org.dingzuo.engagement.Message;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the maker should ask how a piece does, or remind of its care, with words ready to be sent. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class FollowUpsController {
    private static final int MOST_LISTED = 100;

    private final FollowUps followUps;
    private final FollowUpWords words;
    private final Orders orders;
    private final Buyers buyers;
    private final Studios studios;

    FollowUpsController(FollowUps followUps, FollowUpWords words, Orders orders, Buyers buyers, Studios studios) {
        this.followUps = followUps;
        this.words = words;
        this.orders = orders;
        this.buyers = buyers;
        this.studios = studios;
    }

    /** @param asks the maker asks how the piece does @param care what wants care, by name
     *  @param words ready to be sent, in the buyer's language */
    record DueBody(
            UUID order,
            String number,
            String buyer,
            List<String> pieces,
            boolean asks,
            List<String> care,
            LocalDate dueOn,
            LocalDate deliveredOn,
            String words) {}

    /** @param copied it was said elsewhere; absent: it goes into the order's thread */
    record ToldBody(@Nullable String words, @Nullable Boolean copied) {}

    /** @param never this buyer is to hear no more of this kind */
    record SkipBody(@Nullable Boolean never) {}

    /** The longest due first. What its buyer sends back is left alone. */
    @GetMapping("/follow-ups")
    List<DueBody> due(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var due = followUps.due(MOST_LISTED);
        var ids = due.stream().map(each -> each.getFirst().order().value()).toList();
        var known = orders.find(ids).stream().collect(Collectors.toMap(OrderView::id, order -> order));
        var names = buyers.recipients(ids);
        var entries = words.entries(due.stream().flatMap(List::stream).toList());
        return due.stream()
                .filter(each -> {
                    var order = known.get(each.getFirst().order());
                    return order != null
                            && order.goodsReturn() == null
                            && names.containsKey(order.id().value());
                })
                .map(each -> {
                    var order = Objects.requireNonNull(known.get(each.getFirst().order()));
                    var buyer = Objects.requireNonNull(names.get(order.id().value()));
                    return new DueBody(
                            order.id().value(),
                            order.number(),
                            buyer.name(),
                            order.offer().lines().stream()
                                    .map(line -> line.name().in(language))
                                    .toList(),
                            each.stream().anyMatch(Reminder::asks),
                            each.stream()
                                    .filter(one -> entries.containsKey(one.item()))
                                    .map(one -> Objects.requireNonNull(entries.get(one.item()))
                                            .name()
                                            .in(language))
                                    .toList(),
                            each.getFirst().dueOn(),
                            each.getFirst().deliveredOn(),
                            words.of(order, each, buyer.name(), entries, profile));
                })
                .toList();
    }

    @PostMapping("/orders/{order}/follow-up/told")
    List<DueBody> tell(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody ToldBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var said = faults.text("words", body.words(), Message.LONGEST);
        faults.refuseIfAny();
        settle(followUps.tell(known(order), said, !Boolean.TRUE.equals(body.copied())));
        return due(studio, request);
    }

    @PostMapping("/orders/{order}/follow-up/skipped")
    List<DueBody> skip(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody SkipBody body,
            HttpServletRequest request) {
        InShop.require();
        var known = known(order);
        if (Boolean.TRUE.equals(body.never())) {
            followUps.hush(known, true);
        } else {
            settle(followUps.skip(known));
        }
        return due(studio, request);
    }

    private OrderView known(UUID order) {
        return orders.find(new OrderId(order)).orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    private static void settle(FollowUpOutcome outcome) {
        switch (outcome) {
            case FollowUpOutcome.Done done -> {}
            case FollowUpOutcome.NothingDue nothing ->
                throw Problem.conflict("nothing-due", "Nothing is due of this order; somebody said it already");
            case FollowUpOutcome.WantsQuiet quiet ->
                throw Problem.conflict("wants-quiet", "This buyer wants to hear no more of this kind");
            case FollowUpOutcome.NobodyThere nobody ->
                throw Problem.conflict("nobody-there", "This buyer's data was erased; nobody can be written to");
        }
    }
}

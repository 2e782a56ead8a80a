package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.NewDates;
import org.dingzuo.ordering.OrderChanges;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.ProgressOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The order as its buyer sees it, and what the buyer can do with it. Whoever has the token is the buyer. Every act may be repeated,
 *  and answers the order as it stands then. */
@RestController
@RequestMapping("/api/v1/track/{token}")
class TrackController {
    private static final long LARGEST_SUM = 1_000_000_000L;

    private final OrderTokens tokens;
    private final Tracking tracking;
    private final Orders orders;
    private final OrderChanges changes;
    private final NewDates dates;

    TrackController(OrderTokens tokens, Tracking tracking, Orders orders, OrderChanges changes, NewDates dates) {
        this.tokens = tokens;
        this.tracking = tracking;
        this.orders = orders;
        this.changes = changes;
        this.dates = dates;
    }

    record DateBody(@Nullable String shipBy) {}

    record KeptBody(@Nullable Long kept) {}

    @GetMapping
    TrackBody track(@PathVariable String token, HttpServletRequest request) {
        return inStudio(token, order -> shown(order, request));
    }

    /** Asks for what is still to pay, before the piece is ready. */
    @PostMapping("/payments")
    TrackBody payBalance(@PathVariable String token, HttpServletRequest request) {
        return inStudio(token, order -> {
            if (changes.payBalance(order).isEmpty()) {
                throw notNow("Nothing is to be paid now", order);
            }
            return shown(order, request);
        });
    }

    /** Ends the order, or asks the maker to, once it is being made. */
    @PostMapping("/cancellation")
    TrackBody cancel(@PathVariable String token, HttpServletRequest request) {
        return inStudio(token, order -> {
            settle(changes.cancelByBuyer(order), order);
            return shown(order, request);
        });
    }

    /** Agrees to what the maker keeps of a begun order's money; the sum is said again, so that nobody agrees to another one. */
    @PostMapping("/cancellation/acceptance")
    TrackBody acceptKept(@PathVariable String token, @RequestBody KeptBody body, HttpServletRequest request) {
        var faults = new Faults();
        var kept = faults.number("kept", body.kept(), 0, LARGEST_SUM);
        faults.refuseIfAny();
        return inStudio(token, order -> {
            settle(changes.acceptKept(order, Money.of(kept)), order);
            return shown(order, request);
        });
    }

    /** Takes the new date of an order that was paid late. */
    @PostMapping("/acceptance")
    TrackBody acceptDate(@PathVariable String token, @RequestBody DateBody body, HttpServletRequest request) {
        var day = day(body.shipBy());
        return inStudio(token, order -> {
            settle(changes.acceptDate(order, day), order);
            return shown(order, request);
        });
    }

    /** Agrees to the day that the maker asks for; the day is said again, so that nobody agrees to another one. */
    @PostMapping("/new-date/agreement")
    TrackBody agreeDate(@PathVariable String token, @RequestBody DateBody body, HttpServletRequest request) {
        var day = day(body.shipBy());
        return inStudio(token, order -> {
            settle(dates.agree(order, day), order);
            return shown(order, request);
        });
    }

    /** Does not: the order ends, and everything that was paid goes back. */
    @PostMapping("/new-date/refusal")
    TrackBody refuseDate(@PathVariable String token, HttpServletRequest request) {
        return inStudio(token, order -> {
            settle(dates.refuse(order), order);
            return shown(order, request);
        });
    }

    @PostMapping("/receipt")
    TrackBody confirmReceipt(@PathVariable String token, HttpServletRequest request) {
        return inStudio(token, order -> {
            switch (orders.delivered(order)) {
                case ProgressOutcome.Noted noted -> {}
                case ProgressOutcome.NotNow refusal -> throw notNow("This order is not on its way", order);
            }
            return shown(order, request);
        });
    }

    private <T> T inStudio(String token, Function<OrderId, T> work) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> work.apply(new OrderId(location.order())));
    }

    private TrackBody shown(OrderId order, HttpServletRequest request) {
        return tracking.of(order.value(), fallback -> RequestLanguage.of(request, fallback));
    }

    private static void settle(ChangeOutcome outcome, OrderId order) {
        switch (outcome) {
            case ChangeOutcome.Done done -> {}
            case ChangeOutcome.Asked asked -> {}
            case ChangeOutcome.NotNow refusal -> throw notNow("This order cannot be changed that way now", order);
            case ChangeOutcome.TooMuch(var paid) -> throw new IllegalStateException("Buyers do not propose sums");
            case ChangeOutcome.DateGone(var next) ->
                throw Problem.conflict("offer-changed", "That day went too; here is the next one")
                        .with("shipBy", next);
        }
    }

    private static Problem notNow(String words, OrderId order) {
        return Problem.conflict("not-now", words).with("order", order.value());
    }

    private static LocalDate day(@Nullable String text) {
        var faults = new Faults();
        var given = faults.text("shipBy", text, 10);
        faults.refuseIfAny();
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException malformed) {
            faults.add("shipBy", "not-a-date", "Give the day as 2026-12-09");
            faults.refuseIfAny();
            return LocalDate.EPOCH;
        }
    }
}

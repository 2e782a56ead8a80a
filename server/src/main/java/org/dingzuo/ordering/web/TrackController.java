package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.ProgressOutcome;
import org.dingzuo.ordering.newday.NewDates;
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

    private final OrderLinks links;
    private final Delivering delivering;
    private final OrderChanges changes;
    private final NewDates dates;

    TrackController(OrderLinks links, Delivering delivering, OrderChanges changes, NewDates dates) {
        this.links = links;
        this.delivering = delivering;
        this.changes = changes;
        this.dates = dates;
    }

    record DateBody(@Nullable String shipBy) {}

    record KeptBody(@Nullable Long kept) {}

    @GetMapping
    TrackBody track(@PathVariable String token, HttpServletRequest request) {
        return links.after(token, request, order -> {});
    }

    /** Asks for what is still to pay, before the piece is ready. */
    @PostMapping("/payments")
    TrackBody payBalance(@PathVariable String token, HttpServletRequest request) {
        return links.after(token, request, order -> {
            if (changes.payBalance(order).isEmpty()) {
                throw OrderLinks.notNow("Nothing is to be paid now", order);
            }
        });
    }

    /** Ends the order, or asks the maker to, once it is being made. */
    @PostMapping("/cancellation")
    TrackBody cancel(@PathVariable String token, HttpServletRequest request) {
        return links.after(token, request, order -> {
            OrderLinks.settle(changes.cancelByBuyer(order), order);
        });
    }

    /** Agrees to what the maker keeps of a begun order's money; the sum is said again, so that nobody agrees to another one. */
    @PostMapping("/cancellation/acceptance")
    TrackBody acceptKept(@PathVariable String token, @RequestBody KeptBody body, HttpServletRequest request) {
        var faults = new Faults();
        var kept = faults.number("kept", body.kept(), 0, LARGEST_SUM);
        faults.refuseIfAny();
        return links.after(token, request, order -> {
            OrderLinks.settle(changes.acceptKept(order, Money.of(kept)), order);
        });
    }

    /** Takes the new date of an order that was paid late. */
    @PostMapping("/acceptance")
    TrackBody acceptDate(@PathVariable String token, @RequestBody DateBody body, HttpServletRequest request) {
        var day = day(body.shipBy());
        return links.after(token, request, order -> {
            OrderLinks.settle(changes.acceptDate(order, day), order);
        });
    }

    /** Agrees to the day that the maker asks for; the day is said again, so that nobody agrees to another one. */
    @PostMapping("/new-date/agreement")
    TrackBody agreeDate(@PathVariable String token, @RequestBody DateBody body, HttpServletRequest request) {
        var day = day(body.shipBy());
        return links.after(token, request, order -> {
            OrderLinks.settle(dates.agree(order, day), order);
        });
    }

    /** Does not: the order ends, and everything that was paid goes back. */
    @PostMapping("/new-date/refusal")
    TrackBody refuseDate(@PathVariable String token, HttpServletRequest request) {
        return links.after(token, request, order -> {
            OrderLinks.settle(dates.refuse(order), order);
        });
    }

    @PostMapping("/receipt")
    TrackBody confirmReceipt(@PathVariable String token, HttpServletRequest request) {
        return links.after(token, request, order -> {
            switch (delivering.delivered(order)) {
                case ProgressOutcome.Noted noted -> {}
                case ProgressOutcome.NotNow refusal -> throw OrderLinks.notNow("This order is not on its way", order);
            }
        });
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

package org.dingzuo.fulfilment.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.fulfilment.platform.Platform;
import org.dingzuo.fulfilment.platform.PlatformOrder;
import org.dingzuo.fulfilment.platform.PlatformOrders;
import org.dingzuo.fulfilment.platform.ShippingClock;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an order was sold too, and that platform's clock. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders/{order}/platform")
class PlatformController {
    private static final List<String> CATEGORIES = List.of("NORMAL", "PRESALE");
    private static final OffsetDateTime EARLIEST = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    private static final OffsetDateTime LATEST = OffsetDateTime.parse("2199-12-31T00:00:00Z");

    private final PlatformOrders platforms;
    private final Orders orders;
    private final Studios studios;

    PlatformController(PlatformOrders platforms, Orders orders, Studios studios) {
        this.platforms = platforms;
        this.orders = orders;
        this.studios = studios;
    }

    /** @param clocks the rules that are known @param sold null: on no platform */
    record PlatformBody(
            List<String> platforms,
            List<ShippingClock> clocks,
            @Nullable SoldBody sold) {}

    /** @param leaveBy null: nobody knows this platform's rule, and it named no deadline */
    record SoldBody(
            String platform,
            String category,
            String number,
            OffsetDateTime paidAt,
            @Nullable OffsetDateTime deadline,
            @Nullable OffsetDateTime leaveBy) {}

    record SoldEntry(
            @Nullable String platform,
            @Nullable String category,
            @Nullable String number,
            @Nullable OffsetDateTime paidAt,
            @Nullable OffsetDateTime deadline) {}

    @GetMapping
    PlatformBody platform(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        return body(known(order));
    }

    /** @param entry paidAt absent: when the order was placed here */
    @PutMapping
    PlatformBody note(@PathVariable String studio, @PathVariable UUID order, @RequestBody SoldEntry entry) {
        InShop.require();
        var sold = known(order);
        platforms.note(sold.id(), read(entry, sold));
        return body(sold);
    }

    @DeleteMapping
    PlatformBody forget(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        var sold = known(order);
        platforms.forget(sold.id());
        return body(sold);
    }

    private static PlatformOrder read(SoldEntry entry, OrderView order) {
        var faults = new Faults();
        var platform = platform(faults.text("platform", entry.platform(), 40), faults);
        var category = faults.text("category", entry.category(), 40);
        if (!CATEGORIES.contains(category)) {
            faults.add("category", "unknown", "Use one of " + CATEGORIES);
        }
        var number = faults.optionalText("number", entry.number(), 60);
        var paidAt = moment("paidAt", entry.paidAt(), faults);
        var deadline = moment("deadline", entry.deadline(), faults);
        var from = paidAt == null ? order.placedAt() : paidAt;
        if (deadline != null && !deadline.isAfter(from)) {
            faults.add("deadline", "too-early", "The deadline comes after the payment");
        }
        faults.refuseIfAny();
        return new PlatformOrder(platform, category, number, from, deadline);
    }

    private static Platform platform(String name, Faults faults) {
        for (var platform : Platform.values()) {
            if (platform.name().equals(name)) {
                return platform;
            }
        }
        faults.add("platform", "unknown", "Use one of " + List.of(Platform.values()));
        return Platform.OTHER;
    }

    private static @Nullable Instant moment(String field, @Nullable OffsetDateTime said, Faults faults) {
        if (said != null && (said.isBefore(EARLIEST) || said.isAfter(LATEST))) {
            faults.add(field, "out-of-range", field + " is no moment of ours");
            return null;
        }
        return said == null ? null : said.toInstant();
    }

    private OrderView known(UUID order) {
        return orders.find(new OrderId(order)).orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    private PlatformBody body(OrderView order) {
        var zone = studios.profile().zone();
        return new PlatformBody(
                Arrays.stream(Platform.values()).map(Enum::name).toList(),
                platforms.clocks(),
                platforms.of(order.id()).map(sold -> body(sold, zone)).orElse(null));
    }

    private SoldBody body(PlatformOrder sold, ZoneId zone) {
        return new SoldBody(
                sold.platform().name(),
                sold.category(),
                sold.number(),
                sold.paidAt().atZone(zone).toOffsetDateTime(),
                at(sold.deadline(), zone),
                at(platforms.leaveBy(sold).orElse(null), zone));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}

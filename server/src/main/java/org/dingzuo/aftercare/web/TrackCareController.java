package org.dingzuo.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dingzuo.aftercare.followup.FollowUpWords;
import org.dingzuo.aftercare.followup.FollowUps;
import org.dingzuo.aftercare.followup.Reminder;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.fulfilment.packing.CareSheet;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How a buyer looks after the piece, and when. Whoever has the token is the buyer. */
@RestController
@RequestMapping("/api/v1/track/{token}/care")
class TrackCareController {
    private final OrderTokens tokens;
    private final Orders orders;
    private final CareSheet sheet;
    private final FollowUps followUps;
    private final FollowUpWords words;

    TrackCareController(OrderTokens tokens, Orders orders, CareSheet sheet, FollowUps followUps, FollowUpWords words) {
        this.tokens = tokens;
        this.orders = orders;
        this.sheet = sheet;
        this.followUps = followUps;
        this.words = words;
    }

    /** @param quiet the buyer wants no reminders */
    record CareBody(boolean quiet, List<CareLine> lines) {}

    /** @param next when care is due next; null: it wants none, or is too long ago */
    record CareLine(String material, String words, @Nullable LocalDate next) {}

    @GetMapping
    CareBody care(@PathVariable String token, HttpServletRequest request) {
        return after(token, request, order -> {});
    }

    /** {@code {quiet}}: no more reminders, or reminders again. */
    @PutMapping("/quiet")
    CareBody hush(@PathVariable String token, @RequestBody JsonNode body, HttpServletRequest request) {
        return after(token, request, order -> {
            var part = new Part(body, "", new Faults());
            if (!part.has("quiet")) {
                part.fault("quiet", "missing", "Say true or false");
            }
            var quiet = part.flag("quiet", false);
            part.faults().refuseIfAny();
            followUps.hush(order, quiet);
        });
    }

    private CareBody after(String token, HttpServletRequest request, Consumer<OrderView> act) {
        var location = tokens.find(token).orElseThrow(() -> Problem.notFound("This link opens no order"));
        return StudioScope.call(location.studio(), () -> {
            var order = orders.find(new OrderId(location.order()))
                    .orElseThrow(() -> Problem.notFound("This link opens no order"));
            act.accept(order);
            return body(order, RequestLanguage.of(request, order.language()));
        });
    }

    private CareBody body(OrderView order, Language language) {
        var next = followUps.calendar(order.id()).stream()
                .filter(each -> !each.asks())
                .collect(Collectors.toMap(Reminder::item, Reminder::dueOn));
        return new CareBody(
                followUps.isQuiet(order),
                sheet.of(order.id()).stream()
                        .map(entry -> new CareLine(
                                entry.name().in(language), words.care(entry, language), next.get(entry.item())))
                        .filter(line -> !line.words().isEmpty() || line.next() != null)
                        .toList());
    }
}

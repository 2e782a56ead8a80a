package org.dingzuo.engagement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.customer.Buyers;
import org.dingzuo.engagement.News;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.silence.Silence;
import org.dingzuo.ordering.silence.SilenceRule;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the maker should tell something, and what could be said. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class SilenceController {
    private static final int MOST_LISTED = 50;
    private static final int LONGEST = 60;

    private final Silence silence;
    private final Orders orders;
    private final Buyers buyers;
    private final News news;
    private final Studios studios;

    SilenceController(Silence silence, Orders orders, Buyers buyers, News news, Studios studios) {
        this.silence = silence;
        this.orders = orders;
        this.buyers = buyers;
        this.news = news;
        this.studios = studios;
    }

    /** @param buyer null once the personal data was erased
     *  @param since when the buyer last heard something
     *  @param words ready to be sent, in the buyer's language */
    record QuietBody(
            UUID order,
            String number,
            @Nullable String buyer,
            List<String> pieces,
            OffsetDateTime since,
            String words) {}

    /** @param days without a word after which the maker is reminded */
    record RuleBody(@Nullable Long days) {}

    @GetMapping("/silent-orders")
    List<QuietBody> silent(@PathVariable String studio, HttpServletRequest request) {
        InShop.require();
        var profile = studios.profile();
        var language = RequestLanguage.of(request, profile.language());
        var quiet = silence.now(MOST_LISTED);
        var ids = quiet.stream().map(each -> each.order().value()).toList();
        var known = orders.find(ids).stream()
                .collect(Collectors.toMap(order -> order.id().value(), order -> order));
        var names = buyers.recipients(ids);
        return quiet.stream()
                .filter(each -> known.containsKey(each.order().value()))
                .map(each -> {
                    var order = Objects.requireNonNull(known.get(each.order().value()));
                    var buyer = names.get(each.order().value());
                    return new QuietBody(
                            each.order().value(),
                            order.number(),
                            buyer == null ? null : buyer.name(),
                            order.offer().lines().stream()
                                    .map(line -> line.name().in(language))
                                    .toList(),
                            each.since().atZone(profile.zone()).toOffsetDateTime(),
                            news.of(order));
                })
                .toList();
    }

    @GetMapping("/silence-rule")
    ResponseEntity<RuleBody> rule(@PathVariable String studio) {
        InShop.require();
        var rule = silence.rule();
        return Versions.tagged(new RuleBody((long) rule.days()), rule.version());
    }

    @PutMapping("/silence-rule")
    @OwnerOnly
    ResponseEntity<RuleBody> change(
            @PathVariable String studio, @RequestBody RuleBody body, HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var days = (int) faults.number("days", body.days(), 1, LONGEST);
        faults.refuseIfAny();
        if (!silence.change(new SilenceRule(days, Versions.seen(request)))) {
            throw Versions.stale();
        }
        return rule(studio);
    }
}

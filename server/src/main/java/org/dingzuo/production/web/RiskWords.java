package org.dingzuo.production.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderHead;
import org.dingzuo.ordering.Orders;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Risk;
import org.dingzuo.promise.StepSpan;
import org.dingzuo.studio.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promises in danger, each with the order, the step and the reason by which a maker can decide. */
@Component
class RiskWords {
    private final Promises promises;
    private final Orders orders;

    RiskWords(Promises promises, Orders orders) {
        this.promises = promises;
        this.orders = orders;
    }

    List<RiskBody> until(Instant horizon, Language language, Profile profile) {
        var risks = promises.atRisk(horizon);
        var known = orders.heads(risks.stream().map(Risk::order).distinct().toList()).stream()
                .collect(Collectors.toMap(order -> order.id().value(), order -> order));
        return risks.stream()
                .map(risk -> body(risk, known.get(risk.order()), language, profile))
                .toList();
    }

    private static RiskBody body(Risk risk, @Nullable OrderHead order, Language language, Profile profile) {
        return new RiskBody(
                risk.order(),
                order == null ? "" : order.number(),
                order == null ? "" : order.offer().lines().getFirst().name().in(language),
                risk.step(),
                order == null ? "" : label(order, risk.step(), language),
                risk.reason(),
                risk.since().atZone(profile.zone()).toOffsetDateTime(),
                risk.promisedShipBy(),
                risk.projectedShipBy(),
                risk.isLate());
    }

    private static String label(OrderHead order, String step, Language language) {
        return order.offer().promise().line().stream()
                .filter(span -> span.step().equals(step))
                .findFirst()
                .map(StepSpan::label)
                .map(label -> label.in(language))
                .orElse(step);
    }
}

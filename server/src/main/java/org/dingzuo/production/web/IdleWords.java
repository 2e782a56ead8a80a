package org.dingzuo.production.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.catalog.Designs;
import org.dingzuo.kernel.Language;
import org.dingzuo.production.base.BaseLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pieces for the shelf, as the plan and the day show them. */
@Component
class IdleWords {
    private final BaseLine base;
    private final Designs designs;

    IdleWords(BaseLine base, Designs designs) {
        this.base = base;
        this.designs = designs;
    }

    /** @param name of the design */
    record IdleBody(
            UUID run,
            String name,
            int quantity,
            @Nullable UUID person,
            @Nullable UUID machine,
            OffsetDateTime from,
            OffsetDateTime until) {}

    List<IdleBody> between(Instant from, Instant until, Language language, ZoneId zone) {
        var ahead = base.ahead();
        if (ahead.isEmpty()) {
            return List.of();
        }
        var names = designs.onSale().stream()
                .collect(Collectors.toMap(
                        design -> design.slug(),
                        design -> design.blueprint().name().in(language)));
        return ahead.stream()
                .flatMap(each -> stretches(each, names.getOrDefault(each.design(), each.design()), zone))
                .filter(stretch -> stretch.from().toInstant().isBefore(until)
                        && stretch.until().toInstant().isAfter(from))
                .toList();
    }

    private static Stream<IdleBody> stretches(BaseLine.Ahead ahead, String name, ZoneId zone) {
        var run = ahead.run().run();
        return ahead.run().where().slots().stream()
                .filter(slot -> slot.person() != null || slot.machine() != null)
                .map(slot -> {
                    var person = slot.person();
                    var machine = slot.machine();
                    return new IdleBody(
                            run.id(),
                            name,
                            run.quantity(),
                            person == null ? null : person.value(),
                            machine == null ? null : machine.value(),
                            slot.from().atZone(zone).toOffsetDateTime(),
                            slot.until().atZone(zone).toOffsetDateTime());
                });
    }
}

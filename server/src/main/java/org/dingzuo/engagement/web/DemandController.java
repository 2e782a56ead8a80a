package org.dingzuo.engagement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.engagement.Demand;
import org.dingzuo.engagement.Demands;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people ask for, counted. */
@RestController
class DemandController {
    private static final long LONGEST = 366;

    private final Demands demands;
    private final Designs designs;
    private final Studios studios;
    private final Clock clock;

    DemandController(Demands demands, Designs designs, Studios studios, Clock clock) {
        this.demands = demands;
        this.designs = designs;
        this.studios = studios;
        this.clock = clock;
    }

    record DemandBody(String design, String name, long asked, long answered, long ordered, List<WantedBody> choices) {}

    record WantedBody(String group, String groupName, String choice, String name, long people) {}

    /** @param days how far back @param film slug: only what was said under it, and ordered from it */
    @GetMapping("/api/v1/studios/{studio}/demand")
    List<DemandBody> demand(
            @PathVariable String studio,
            @RequestParam(defaultValue = "30") long days,
            @RequestParam(required = false) @Nullable String film,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var back = faults.number("days", days, 1, LONGEST);
        var named = faults.optionalText("film", film, 100);
        faults.refuseIfAny();
        var language = RequestLanguage.of(request, studios.profile().language());
        var onSale = designs.onSale().stream().collect(Collectors.toMap(PublishedDesign::slug, Function.identity()));
        return demands.since(clock.instant().minus(Duration.ofDays(back)), named.isEmpty() ? null : named).stream()
                .map(each -> body(each, onSale, language))
                .toList();
    }

    private static DemandBody body(Demand demand, Map<String, PublishedDesign> onSale, Language language) {
        var design = onSale.get(demand.design());
        if (design == null) {
            return new DemandBody(
                    demand.design(), demand.design(), demand.asked(), demand.answered(), demand.ordered(), List.of());
        }
        return new DemandBody(
                demand.design(),
                design.blueprint().name().in(language),
                demand.asked(),
                demand.answered(),
                demand.ordered(),
                demand.choices().stream()
                        .map(wanted -> wanted(design, wanted, language))
                        .toList());
    }

    private static WantedBody wanted(PublishedDesign design, Demand.Wanted wanted, Language language) {
        var group = design.blueprint().group(wanted.group()).orElseThrow();
        return new WantedBody(
                wanted.group(),
                group.name().in(language),
                wanted.choice(),
                group.choice(wanted.choice()).orElseThrow().name().in(language),
                wanted.people());
    }
}

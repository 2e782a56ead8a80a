package org.dingzuo.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.engagement.Funnel.Steps;
import org.dingzuo.film.Audience;
import org.dingzuo.film.Film;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.ordering.orderbook.OrderBook;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins what a film's visitors did with what they asked and ordered. */
@Service
@Transactional(readOnly = true)
public class Funnels {
    private final Audience audience;
    private final DemandStore demands;
    private final OrderBook orders;
    private final Studios studios;
    private final Clock clock;

    Funnels(Audience audience, DemandStore demands, OrderBook orders, Studios studios, Clock clock) {
        this.audience = audience;
        this.demands = demands;
        this.orders = orders;
        this.studios = studios;
        this.clock = clock;
    }

    /** Of today and the days before it.
     *  @param days at least 1 */
    public Funnel of(Film film, int days) {
        var zone = studios.profile().zone();
        var first = LocalDate.ofInstant(clock.instant(), zone).minusDays(days - 1L);
        var since = first.atStartOfDay(zone).toInstant();
        var byDay = new TreeMap<LocalDate, Steps>();
        var byPost = new HashMap<String, Steps>();
        for (var seen : audience.of(film.id(), days)) {
            add(byDay, byPost, seen.day(), seen.post(), new Steps(seen.opened(), seen.played(), seen.tapped(), 0, 0));
        }
        for (var came : orders.fromFilm(film.slug(), since, zone)) {
            add(byDay, byPost, came.day(), came.post(), new Steps(0, 0, 0, came.orders(), came.paid()));
        }
        var wrote = demands.under(StudioScope.studio(), since, film.slug());
        return new Funnel(
                byDay.values().stream().reduce(Steps.NONE, Steps::plus),
                wrote.people(),
                wrote.answered(),
                byDay.entrySet().stream()
                        .map(each -> new Funnel.OfDay(each.getKey(), each.getValue()))
                        .toList(),
                byPost.entrySet().stream()
                        .map(each -> new Funnel.OfPost(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingLong(
                                        (Funnel.OfPost each) -> each.steps().opened())
                                .reversed()
                                .thenComparing(Funnel.OfPost::post))
                        .toList());
    }

    private static void add(
            Map<LocalDate, Steps> byDay, Map<String, Steps> byPost, LocalDate day, String post, Steps steps) {
        byDay.merge(day, steps, Steps::plus);
        byPost.merge(post, steps, Steps::plus);
    }
}

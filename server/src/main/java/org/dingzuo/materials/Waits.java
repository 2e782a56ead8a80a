package org.dingzuo.materials;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.ItemStore.Coming;
import org.dingzuo.materials.ItemStore.Scarce;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** How long a need must wait: for what is on its way already, for as long as was learnt of those who bring it, else for the item's stated
 *  days. */
@Component
class Waits {
    private final ItemStore items;
    private final LeadTimes leadTimes;
    private final Studios studios;
    private final Clock clock;

    Waits(ItemStore items, LeadTimes leadTimes, Studios studios, Clock clock) {
        this.items = items;
        this.leadTimes = leadTimes;
        this.studios = studios;
        this.clock = clock;
    }

    /** Until all of it is here, beside everything already spoken for.
     *  @param need at least one item */
    Availability until(StudioId studio, Map<String, Long> need) {
        var scarce = items.scarce(studio, need);
        if (scarce.isEmpty()) {
            return Availability.NOW;
        }
        // Asked for only here: most needs are met at once.
        var today = LocalDate.ofInstant(clock.instant(), studios.profile().zone());
        var known = leadTimes.all(studio);
        var coming = items.coming(studio, need.keySet(), today);
        var waits = new HashMap<String, Wait>();
        scarce.forEach(each -> {
            var anew = leadTimes.coming(known, each.item()).orElseGet(() -> Wait.of(each.leadDays()));
            var days = onItsWay(each, need.getOrDefault(each.item(), 0L), coming, today, anew.sure());
            waits.put(each.item(), days < anew.sure() ? Wait.of(days) : anew);
        });
        var slowest = scarce.stream()
                .map(Scarce::item)
                .sorted(Comparator.comparing((String item) ->
                                waits.getOrDefault(item, Wait.NONE).sure())
                        .reversed())
                .toList();
        return new Availability(Wait.forAll(List.copyOf(waits.values())), slowest);
    }

    /** Days until what was ordered already serves this need too, whoever came earlier first; {@code never} where it does not. */
    private static int onItsWay(Scarce scarce, long need, List<Coming> coming, LocalDate today, int never) {
        var left = scarce.owed() + need;
        for (var each : coming) {
            if (each.item().equals(scarce.item())) {
                left -= each.quantity();
                if (left <= 0) {
                    return (int) ChronoUnit.DAYS.between(today, each.dueOn());
                }
            }
        }
        return never;
    }
}

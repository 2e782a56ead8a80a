package org.dingzuo.materials;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.ShortageStore.Coming;
import org.dingzuo.materials.ShortageStore.Scarce;
import org.dingzuo.materials.leadtime.LeadTime;
import org.dingzuo.materials.leadtime.LeadTimes;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** How long a need must wait: for what is on its way already, for as long as was learnt of those who bring it, else for as long
 *  as is believed of stated days. */
@Component
class Waits {
    private final ShortageStore shortages;
    private final LeadTimes leadTimes;
    private final Studios studios;
    private final Clock clock;

    Waits(ShortageStore shortages, LeadTimes leadTimes, Studios studios, Clock clock) {
        this.shortages = shortages;
        this.leadTimes = leadTimes;
        this.studios = studios;
        this.clock = clock;
    }

    /** Until all of it is here, beside everything already spoken for.
     *  @param need at least one item */
    Availability until(StudioId studio, Map<String, Long> need) {
        var scarce = shortages.scarce(studio, need);
        if (scarce.isEmpty()) {
            return Availability.NOW;
        }
        // Asked for only here: most needs are met at once.
        var today = LocalDate.ofInstant(clock.instant(), studios.profile().zone());
        var known = leadTimes.all(studio);
        var coming = shortages.coming(studio, need.keySet(), today);
        var waits = new HashMap<String, Wait>();
        scarce.forEach(each -> {
            var anew = anew(each, known);
            var ordered = onItsWay(each, need.getOrDefault(each.item(), 0L), coming)
                    .flatMap(purchase -> remaining(purchase, known, today));
            waits.put(
                    each.item(),
                    ordered.filter(wait -> wait.sure() < anew.sure()).orElse(anew));
        });
        var slowest = scarce.stream()
                .map(Scarce::item)
                .sorted(Comparator.comparing((String item) ->
                                waits.getOrDefault(item, Wait.NONE).sure())
                        .reversed())
                .toList();
        return new Availability(Wait.forAll(List.copyOf(waits.values())), slowest);
    }

    /** From whoever is surely quickest with it; by its own stated days where nobody's deliveries were noted often enough. */
    private static Wait anew(Scarce scarce, List<LeadTime> known) {
        return known.stream()
                .filter(each -> each.item().equals(scarce.item()))
                .map(LeadTime::coming)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(Wait::sure))
                .orElseGet(() -> Wait.stated(scarce.leadDays()));
    }

    /** What was ordered already and serves this need too, whoever came earlier first; empty where nothing does. */
    private static Optional<Coming> onItsWay(Scarce scarce, long need, List<Coming> coming) {
        var left = scarce.owed() + need;
        for (var each : coming) {
            if (each.item().equals(scarce.item())) {
                left -= each.quantity();
                if (left <= 0) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Wait> remaining(Coming coming, List<LeadTime> known, LocalDate today) {
        var elapsed = (int) ChronoUnit.DAYS.between(coming.orderedOn(), today);
        return known.stream()
                .filter(each ->
                        each.item().equals(coming.item()) && each.supplier().equals(coming.supplier()))
                .findFirst()
                .map(each -> each.believed().after(elapsed));
    }
}

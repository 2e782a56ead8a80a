package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.planner.Fault.Law;

/** The part of {@link PlanCheck} that looks at what was said to people: caps and series. Counts anew, by itself. */
final class PromiseCheck {

    private final List<Fault> faults = new ArrayList<>();

    /** Every job that is promised into a period that was full without it. */
    List<Fault> ofCaps(List<Cap> caps, List<Job> jobs, Map<String, Cap.Portion> portions) {
        for (Cap cap : caps) {
            for (Window period : cap.periods()) {
                int sum = 0;
                for (Job job : jobs) {
                    Cap.Portion portion = portions.get(job.key());
                    Integer promised = job.promisedBy();
                    if (portion == null
                            || promised == null
                            || promised < period.from()
                            || promised >= period.until()
                            || !(cap.classes().isEmpty() || cap.classes().contains(portion.productClass()))) {
                        continue;
                    }
                    sum += switch (cap.measure()) {
                        case ORDERS -> 1;
                        case PIECES -> portion.pieces();
                        case MINUTES -> portion.minutes();
                    };
                    if (sum > cap.most()) {
                        faults.add(new Fault(
                                Law.CAP,
                                job.key(),
                                null,
                                sum + " of " + cap.most() + " in " + cap.key() + " " + period));
                    }
                }
            }
        }
        return faults;
    }

    /** Every place that is not in the plan as it was said, or belongs to two. */
    List<Fault> ofSeries(List<Series> all, List<Placement> placements) {
        Map<String, Integer> finish = new HashMap<>();
        placements.forEach(placement -> finish.merge(placement.job(), placement.end(), Math::max));
        Set<String> given = new HashSet<>();
        for (Series series : all) {
            for (Series.Place place : series.places()) {
                Integer end = finish.get(place.job());
                if (end == null || end > place.finish()) {
                    faults.add(new Fault(Law.BLOCK, place.job(), null, end + " instead of " + place.finish()));
                }
                if (!given.add(place.job())) {
                    faults.add(new Fault(Law.BLOCK, place.job(), null, "given twice"));
                }
                if (place.order() != null && !place.order().equals(place.job())) {
                    faults.add(new Fault(Law.BLOCK, place.job(), null, "kept for " + place.order()));
                }
            }
        }
        return faults;
    }
}

package org.dingzuo.production.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dingzuo.materials.purchase.Buying;
import org.dingzuo.materials.purchase.Urgent;
import org.dingzuo.production.Requirements;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Risk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would break a promise if nobody acted. */
@Service
@Transactional(readOnly = true)
public class Alarms {
    private static final Duration SEEN_AHEAD = Duration.ofDays(67);

    private final Promises promises;
    private final Requirements requirements;
    private final Buying buying;
    private final Clock clock;

    Alarms(Promises promises, Requirements requirements, Buying buying, Clock clock) {
        this.promises = promises;
        this.requirements = requirements;
        this.buying = buying;
        this.clock = clock;
    }

    /** Main material that must be ordered today, and orders whose material comes too late, with their numbers. */
    public Material material() {
        var all = requirements.all();
        return new Material(
                all,
                buying.urgent(all.stream().map(Requirements.Requirement::demand).toList()));
    }

    /** @param waiting every paid order that has not begun */
    public record Material(List<Requirements.Requirement> waiting, Urgent urgent) {}

    /** Promises that cannot be kept as the plan and the floor stand; those that only use up their reserve are left out. */
    public List<Risk> promises() {
        return promises.atRisk(clock.instant().plus(SEEN_AHEAD)).stream()
                .filter(Risk::isLate)
                .toList();
    }
}

package org.dingzuo.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk for caps. What is promised already stays promised; a new or tighter cap counts it, and holds for whoever comes next. */
@Service
@Transactional
public class Caps {
    private final CapStore store;
    private final CapLedger ledger;
    private final PlacementLedger plan;
    private final Studios studios;
    private final Audit audit;
    private final Clock clock;

    Caps(CapStore store, CapLedger ledger, PlacementLedger plan, Studios studios, Audit audit, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.plan = plan;
        this.studios = studios;
        this.audit = audit;
        this.clock = clock;
    }

    /** A cap with what is promised into its next periods, the present one first. */
    public record Filled(Cap cap, List<Fill> ahead) {}

    /** @param from first day of the period
     *  @param taken in the cap's unit; more than its most where it was drawn tighter later */
    public record Fill(LocalDate from, int taken) {}

    /** @param periods how many to tell of, from today's on */
    @Transactional(readOnly = true)
    public List<Filled> ahead(int periods) {
        var studio = StudioScope.studio();
        var caps = store.all(studio);
        var today = today();
        var taken = ledger.taken(studio, caps, today);
        return caps.stream()
                .map(cap -> {
                    var mine = taken.getOrDefault(cap.id().value(), Map.of());
                    return new Filled(cap, fills(cap.period(), mine, today, periods));
                })
                .toList();
    }

    /** @param most at least 1 */
    public CapOutcome set(Cap.Period period, Cap.Unit unit, Cap.Scope scope, int most) {
        var studio = StudioScope.studio();
        plan.lockVersion(studio);
        var cap = new Cap(new CapId(Ids.next(clock)), period, unit, scope, most, 0);
        if (!store.insert(studio, cap)) {
            return new CapOutcome.AlreadyThere();
        }
        return kept(studio, cap, "cap.set");
    }

    /** @param seen the version that the editor has read */
    public CapOutcome change(CapId id, int most, long seen) {
        var studio = StudioScope.studio();
        var before = store.find(studio, id);
        if (before.isEmpty()) {
            return new CapOutcome.Unknown();
        }
        plan.lockVersion(studio);
        if (!store.change(studio, id, most, seen)) {
            return new CapOutcome.Stale();
        }
        var cap = before.get();
        return kept(studio, new Cap(id, cap.period(), cap.unit(), cap.scope(), most, seen + 1), "cap.changed");
    }

    /** What was promised under it stands.
     *  @param seen the version that was read */
    public CapOutcome lift(CapId id, long seen) {
        var studio = StudioScope.studio();
        var before = store.find(studio, id);
        if (before.isEmpty()) {
            return new CapOutcome.Unknown();
        }
        plan.lockVersion(studio);
        if (!store.delete(studio, id, seen)) {
            return new CapOutcome.Stale();
        }
        plan.bumpVersion(studio, 1);
        audit.note("cap.lifted", "cap", id.value());
        return new CapOutcome.Kept(before.get());
    }

    /** Counts it and turns the plan's page, on which every copy of the plan keeps its caps. */
    private CapOutcome kept(StudioId studio, Cap cap, String act) {
        ledger.recount(studio, cap, today());
        plan.bumpVersion(studio, 1);
        audit.note(act, "cap", cap.id().value());
        return new CapOutcome.Kept(cap);
    }

    private static List<Fill> fills(Cap.Period period, Map<LocalDate, Integer> taken, LocalDate today, int periods) {
        var fills = new ArrayList<Fill>();
        for (var from = period.of(today); fills.size() < periods; from = period.after(from)) {
            fills.add(new Fill(from, taken.getOrDefault(from, 0)));
        }
        return fills;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }
}

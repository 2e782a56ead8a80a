package org.dingzuo.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dingzuo.campaign.LoadRule.Act;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.promise.Workload;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk for load rules: what a studio asks of new buyers while much of its time is booked, thrown and taken back by itself. */
@Service
@Transactional
public class LoadDesk {
    private static final int SWITCHES_TOLD = 50;

    private final LoadStore store;
    private final Workload workload;
    private final Studios studios;
    private final StudioJobs jobs;
    private final Audit audit;
    private final Clock clock;

    LoadDesk(LoadStore store, Workload workload, Studios studios, StudioJobs jobs, Audit audit, Clock clock) {
        this.store = store;
        this.workload = workload;
        this.studios = studios;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rules with the load that they are judged by, and the latest switches. */
    public record Standing(LoadRules rules, Workload.Booked booked, List<LoadRules.Switch> switches) {}

    /** The rules, how many minutes of the weeks that they look at are booked, and what they switched lately. */
    @Transactional(readOnly = true)
    public Standing standing() {
        var studio = StudioScope.studio();
        var rules = store.find(studio);
        return new Standing(rules, workload.booked(rules.weeks()), store.switches(studio, SWITCHES_TOLD));
    }

    /** Sets all rules anew and judges them at once; a rule that held goes on holding until its own end.
     *  @param seen version that the editor has read
     *  @return false: somebody was faster, nothing was overwritten */
    public boolean set(int weeks, List<LoadRule> rules, long seen) {
        var studio = StudioScope.studio();
        workload.takeTurn();
        var before = store.find(studio);
        if (!store.replace(studio, weeks, rules, before.on(), seen)) {
            return false;
        }
        audit.note("load-rules.changed", "studio", studio.value());
        judge(studio, store.find(studio), true);
        if (!rules.isEmpty()) {
            jobs.at(clock.instant().plus(WatchPlan.PAUSE), WatchPlan.NAME, studio.value());
        }
        return true;
    }

    /** Looks at the load and throws the switches that are due. Reads only, unless there are some. */
    public void look() {
        var studio = StudioScope.studio();
        var rules = store.find(studio);
        if (rules.rules().isEmpty()
                || rules.at(workload.booked(rules.weeks()).percent()).equals(rules.on())) {
            return;
        }
        workload.takeTurn();
        judge(studio, store.find(studio), false);
    }

    /** In turn of the plan. @param anew what is asked may be another even where no switch is thrown */
    private void judge(StudioId studio, LoadRules rules, boolean anew) {
        var percent = workload.booked(rules.weeks()).percent();
        var then = rules.at(percent);
        var now = clock.instant();
        var thrown = EnumSet.allOf(Act.class);
        thrown.removeIf(act -> then.contains(act) == rules.on().contains(act));
        thrown.forEach(act ->
                store.turn(studio, Ids.next(clock), new LoadRules.Switch(act, then.contains(act), percent, now)));
        if (anew || !thrown.isEmpty()) {
            workload.press(rules.pressure(then));
        }
    }

    boolean hasRules() {
        return store.hasAny(StudioScope.studio());
    }

    /** How the rules would have gone over the last days, judged once a day by the orders in hand. */
    @Transactional(readOnly = true)
    public LookBack lookBack(int weeks, List<LoadRule> rules) {
        var zone = studios.profile().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var carried = workload.carriedSince(today.minusDays(LookBack.DAYS));
        return LookBack.over(
                new LoadRules(weeks, rules, Set.of(), 0), workload.booked(weeks).making(), carried, today, zone);
    }
}

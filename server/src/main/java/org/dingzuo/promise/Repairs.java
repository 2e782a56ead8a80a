package org.dingzuo.promise;

import java.time.Clock;
import java.util.List;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replan;
import org.springframework.stereotype.Component;

/** Keeps free what late work needs: while a promise is in danger nobody new is given the time in which it can be made up. */
@Component
class Repairs {
    /** While something is late, where it could be made up moves on with the clock. */
    private static final int MINUTES = 5;

    private final AgendaLedger agenda;
    private final WorkInHand work;
    private final Clock clock;

    Repairs(AgendaLedger agenda, WorkInHand work, Clock clock) {
        this.agenda = agenda;
        this.work = work;
        this.clock = clock;
    }

    /** The room of this very plan, as of now. Reads one number where nothing is late. */
    Room room(StudioId studio, Page page) {
        var now = Promises.nextMinute(clock.instant());
        var plan = page.snapshot();
        var due = agenda.firstDue(studio).map(MakingWindows::minuteOf).orElse(Integer.MAX_VALUE);
        if (due > now && plan.liesInHours(now)) {
            return new Room(plan, due);
        }
        var standing = work.standing(studio, page, new Deadline(page.workforce(), false));
        return new Room(plan, now).keeping(anew(Planner.whatIf(standing.ask()), standing), now + MINUTES);
    }

    /** Where what cannot go on as planned would lie. */
    private static List<Placement> anew(Replan repaired, Standing standing) {
        var moved = repaired.changes().stream().map(Replan.Change::job).toList();
        return repaired.placements().stream()
                .filter(placement -> moved.contains(placement.job()))
                .filter(placement -> placement.person() != null || placement.machine() != null)
                .filter(placement -> !standing.rows(placement.job()).contains(placement))
                .toList();
    }
}

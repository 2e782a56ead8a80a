package org.dingzuo.promise;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Proposal;

/** An order's work, and where the plan has room for it. */
record Wanted(Job job, Proposal proposal) {

    /** @param page in whose room it is to fit, and whose studio's habits count */
    static Wanted in(Page page, UUID order, List<WorkLine> lines, int release) {
        return in(page, order, lines, Set.of(), release);
    }

    /** The same of work that was begun: what is done or in hand is not placed again. */
    static Wanted of(Page page, Rework rework, int release) {
        return in(page, rework.order(), rework.lines(), rework.settled(), release);
    }

    private static Wanted in(Page page, UUID order, List<WorkLine> lines, Set<String> settled, int release) {
        var learnt = JobSheet.without(JobSheet.learnt(order, lines, release, page.learnt()), settled);
        var plan = page.room().plan();
        var proposal = Planner.quote(plan, learnt);
        if (proposal instanceof Proposal.Fits) {
            return new Wanted(learnt, proposal);
        }
        // What has grown longer than any sitting is better planned as its maker wrote it than not at all.
        var written = JobSheet.without(
                JobSheet.of(order, lines, release, page.learnt().paces()), settled);
        return new Wanted(written, Planner.quote(plan, written));
    }

    /** The same where material may come sooner or later: planned for the latest of the tried days that gives the earliest sure date. For
     *  the sure day where nothing was measured, for then no date is sure. */
    static Wanted in(Page page, UUID order, List<WorkLine> lines, Arrivals arrivals) {
        var best = in(page, order, lines, arrivals.sure());
        if (!arrivals.isSpread() || !(best.proposal instanceof Proposal.Fits surely)) {
            return best;
        }
        var judged = Judged.of(page, lines, best.job, surely.finish(), arrivals);
        if (judged.sure() == null) {
            return best;
        }
        for (var release : arrivals.sooner()) {
            var other = in(page, order, lines, release);
            if (other.proposal instanceof Proposal.Fits fits) {
                var sooner = Judged.of(page, lines, other.job, fits.finish(), arrivals);
                if (sooner.sure() != null && sooner.earliest().isBefore(judged.earliest())) {
                    best = other;
                    judged = sooner;
                }
            }
        }
        return best;
    }
}

package org.dingzuo.promise;

import java.util.List;
import java.util.UUID;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Proposal;

/** An order's work, and where the plan has room for it. */
record Wanted(Job job, Proposal proposal) {

    /** @param page in whose room it is to fit, and whose studio's habits count */
    static Wanted in(PlanBook.Page page, UUID order, List<WorkLine> lines, int release) {
        var learnt = JobSheet.learnt(order, lines, release, page.learnt());
        var plan = page.room().plan();
        var proposal = Planner.quote(plan, learnt);
        if (proposal instanceof Proposal.Fits) {
            return new Wanted(learnt, proposal);
        }
        // What has grown longer than any sitting is better planned as its maker wrote it than not at all.
        var written = JobSheet.of(order, lines, release, page.learnt().paces());
        return new Wanted(written, Planner.quote(plan, written));
    }
}

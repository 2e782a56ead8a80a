package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.dingzuo.planner.Buffers;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Planner;
import org.jspecify.annotations.Nullable;

/** When something planned may be promised to leave: by what was measured of such work, else by stated days.
 *  @param finish by plan
 *  @param earliest day on which it may be promised to leave, before caps */
record Judged(Instant finish, LocalDate earliest, int safetyDays, PromiseDates.@Nullable Sure sure) {

    /** @param finish minute at which the plan has it done */
    static Judged of(PlanBook.Page page, List<WorkLine> lines, int release, int finish) {
        return of(page, finish, page.buffers().promise(lines, release, finish));
    }

    /** The same where material may come sooner or later than it was planned for: then nothing waits that is planned, and what comes too
     *  late for its place takes what is free by then. */
    static Judged of(PlanBook.Page page, List<WorkLine> lines, Job job, int finish, Arrivals arrivals) {
        if (!arrivals.isSpread()) {
            return of(page, lines, job.release(), finish);
        }
        var comings = arrivals.likely().stream()
                .map(release -> release <= job.release()
                        ? new Buffers.Coming(job.release(), finish)
                        : new Buffers.Coming(
                                release,
                                Planner.finish(
                                        page.room().plan(),
                                        new Job(job.key(), release, job.steps(), job.promisedBy()))))
                .toList();
        return of(page, finish, page.buffers().promise(lines, comings));
    }

    private static Judged of(PlanBook.Page page, int finish, OptionalInt surely) {
        var reading = new Reading(page.workforce());
        var planned = MakingWindows.instantOf(finish);
        if (surely.isEmpty()) {
            return new Judged(
                    planned,
                    reading.earliestShipping(planned),
                    page.workforce().policy().safetyDays(),
                    null);
        }
        var sure = new PromiseDates.Sure(BufferTable.CONFIDENCE, surely.getAsInt() - finish);
        return new Judged(planned, reading.surelyLeaving(MakingWindows.instantOf(surely.getAsInt())), 0, sure);
    }

    PromiseDates dates(LocalDate shipBy) {
        return new PromiseDates(finish, shipBy, safetyDays, sure);
    }
}

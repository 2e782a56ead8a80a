package org.dingzuo.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dingzuo.planner.Buffers;
import org.dingzuo.planner.Calibration;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Planner;
import org.dingzuo.studio.Carriers;
import org.jspecify.annotations.Nullable;

/** When something planned may be promised to leave: by what was measured of such work, else by stated days.
 *  @param finish by plan
 *  @param earliest day on which it may be promised to leave, before caps
 *  @param sure null: nothing was measured, or too little is over to prove it: then the day is the later one of both
 *  @param ladder what was measured; null: nothing */
record Judged(
        Instant finish,
        LocalDate earliest,
        int safetyDays,
        PromiseDates.@Nullable Sure sure,
        @Nullable Ladder ladder) {

    /** @param finish minute at which the plan has it done */
    static Judged of(Page page, List<WorkLine> lines, int release, int finish) {
        return of(page, finish, page.buffers().promise(lines, release, finish));
    }

    /** The same where material may come sooner or later than it was planned for: then nothing waits that is planned, and what comes too
     *  late for its place takes what is free by then. */
    static Judged of(Page page, List<WorkLine> lines, Job job, int finish, Arrivals arrivals) {
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

    private static Judged of(Page page, int finish, Optional<Ladder> measured) {
        var reading = new Reading(page.workforce());
        var planned = MakingWindows.instantOf(finish);
        var stated = reading.earliestShipping(planned);
        var safetyDays = page.workforce().policy().safetyDays();
        if (measured.isEmpty()) {
            return new Judged(planned, stated, safetyDays, null, null);
        }
        var ladder = measured.get();
        var surely = reading.surelyLeaving(MakingWindows.instantOf(ladder.surely()));
        if (!ladder.isProven()) {
            return new Judged(planned, surely.isAfter(stated) ? surely : stated, safetyDays, null, ladder);
        }
        var sure = new PromiseDates.Sure(BufferTable.CONFIDENCE, ladder.surely() - finish);
        return new Judged(planned, surely, 0, sure, ladder);
    }

    /** The day on which it would be promised to leave on each rung of the ladder, as days since 1970; empty where nothing was measured. */
    List<Integer> tried(Reading reading, Carriers carriers) {
        return ladder == null
                ? List.of()
                : IntStream.range(0, Calibration.RUNGS)
                        .map(ladder::at)
                        .mapToObj(minute -> carriers.onOrAfter(reading.surelyLeaving(MakingWindows.instantOf(minute))))
                        .map(day -> (int) day.toEpochDay())
                        .toList();
    }

    PromiseDates dates(LocalDate shipBy) {
        return new PromiseDates(finish, shipBy, safetyDays, sure);
    }
}

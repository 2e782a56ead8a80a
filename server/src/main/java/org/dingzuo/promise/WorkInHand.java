package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Replanning;
import org.springframework.stereotype.Component;

/** Reads the plan from its rows as a question that the planner can answer: the work behind each promise, less what is done; what hands
 *  are on; what was missed; and how far ahead nobody may be surprised any more. */
@Component
class WorkInHand {
    private final PlacementLedger placements;
    private final SheetLedger sheets;
    private final Clock clock;

    WorkInHand(PlacementLedger placements, SheetLedger sheets, Clock clock) {
        this.placements = placements;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @param page the plan's newest page: it lends its people, machines and horizon */
    Standing standing(StudioId studio, Page page, Deadline deadline) {
        return standing(studio, page, deadline, frozenUntil(page));
    }

    int frozenUntil(Page page) {
        return FrozenZone.until(page, Promises.nextMinute(clock.instant()));
    }

    /** The plan's rows as they are: read once for any number of worlds that are thought up. */
    record Rows(List<Placement> placed, Map<UUID, Map<String, Instant>> begun, List<SheetLedger.Sheet> sheets) {}

    Rows rows(StudioId studio) {
        return new Rows(placements.placements(studio, Instant.EPOCH), sheets.begun(studio), sheets.movable(studio));
    }

    /** @param frozenUntil of the world that people know, where the page shows another one */
    Standing standing(StudioId studio, Page page, Deadline deadline, int frozenUntil) {
        return standing(rows(studio), page, deadline, frozenUntil);
    }

    /** As {@link #standing(StudioId, Page, Deadline, int)}, of rows that were read. */
    Standing standing(Rows read, Page page, Deadline deadline, int frozenUntil) {
        var now = Promises.nextMinute(clock.instant());
        var rows = new LinkedHashMap<String, List<Placement>>();
        for (var placement : read.placed()) {
            rows.computeIfAbsent(placement.job(), key -> new ArrayList<>()).add(placement);
        }
        var present = Present.of(page);
        var jobs = new ArrayList<Job>();
        var orders = new HashMap<String, InHand>();
        var behind = new HashSet<String>();
        var taken = new ArrayList<Placement>();
        for (var sheet : read.sheets()) {
            var key = sheet.order().toString();
            var open = rows.get(key);
            var onHand = read.begun().getOrDefault(sheet.order(), Map.of()).keySet();
            if (open == null || mustWait(open, onHand, present, now)) {
                continue;
            }
            var job = job(sheet, open, deadline);
            var missed = Missed.of(job, open, onHand, present, now);
            if (!missed.isEmpty()) {
                behind.add(key);
            }
            rows.remove(key);
            orders.put(key, new InHand(List.copyOf(open), onHand, sheet));
            jobs.add(job);
            taken.addAll(Missed.setAside(open, missed, frozenUntil));
        }
        rows.values().stream()
                .flatMap(List::stream)
                .filter(placement -> placement.end() > now)
                .forEach(taken::add);
        var snapshot = PlanSnapshot.of(
                page.snapshot().version(),
                now,
                page.snapshot().until(),
                page.snapshot().people(),
                page.snapshot().machines(),
                taken);
        return new Standing(new Replanning(snapshot, jobs, frozenUntil, Aims.USUAL), orders, behind);
    }

    private static Job job(SheetLedger.Sheet sheet, List<Placement> open, Deadline deadline) {
        var keys = open.stream().map(Placement::step).toList();
        var steps = sheet.steps().stream()
                .filter(step -> keys.contains(step.key()))
                .map(step -> step.step(keys))
                .toList();
        var release = MakingWindows.minuteOf(sheet.release());
        return new Job(sheet.order().toString(), release, steps, deadline.of(sheet));
    }

    /** Hands are on a step whose time is yet to come, or whose maker has left since: until it is done the order stays as it is. */
    private static boolean mustWait(List<Placement> open, Set<String> begun, Present present, int now) {
        return open.stream()
                .filter(placement -> begun.contains(placement.step()))
                .anyMatch(placement -> placement.start() >= now || !present.isThere(placement));
    }
}

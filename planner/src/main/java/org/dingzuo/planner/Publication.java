package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a search found as a plan people can read: placements, what changed, who is late. */
final class Publication {

    private final StandingPlan plan;
    private final @Nullable Placed[] found;
    private final Map<Long, String> loadKeys = new HashMap<>();
    private final Map<Long, String> sessionKeys = new HashMap<>();

    Publication(StandingPlan plan, @Nullable Placed[] found) {
        this.plan = plan;
        this.found = found;
    }

    Replan write(long costBefore, long costAfter, int rounds) {
        List<Placement> placements = new ArrayList<>();
        List<Replan.Change> changes = new ArrayList<>();
        List<String> late = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        keepNames();
        for (int j = 0; j < found.length; j++) {
            Job job = plan.jobs.get(j);
            Placed now = found[j];
            Placed before = plan.standing[j];
            int finishBefore = before == null ? 0 : before.finish();
            if (now == null) {
                unplaced.add(job.key());
                changes.add(new Replan.Change(job.key(), finishBefore, 0, before == null ? 0 : before.start().length));
                continue;
            }
            if (job.promisedBy() != null && now.finish() > job.promisedBy()) {
                late.add(job.key());
            }
            if (stays(j)) {
                placements.addAll(plan.snapshot.placementsOf(job.key()));
                continue;
            }
            int moved = before == null ? now.start().length : now.movedFrom(before);
            changes.add(new Replan.Change(job.key(), finishBefore, now.finish(), moved));
            placements.addAll(placements(j, now));
        }
        return new Replan(plan.snapshot.version(), placements, changes, late, unplaced, costBefore, costAfter, rounds);
    }

    private boolean stays(int j) {
        Placed now = found[j];
        Placed before = plan.standing[j];
        return now == before
                || (plan.holds[j]
                        && now != null
                        && before != null
                        && now.movedFrom(before) == 0
                        && Arrays.equals(now.sittings(), before.sittings())
                        && Arrays.equals(now.around(), before.around()));
    }

    /** A load or session that keeps its place and beginning keeps its key, whoever is in it now. */
    private void keepNames() {
        Roster roster = plan.base.roster;
        for (Placement placement : plan.snapshot.placements()) {
            String machine = placement.machine();
            String load = placement.load();
            if (machine != null && load != null) {
                loadKeys.put(at(roster.machine(machine), placement.fired()), load);
            }
            Placement.Session session = placement.session();
            if (session != null) {
                sessionKeys.put(at(plan.base.holder(placement), session.setup().from()), session.key());
            }
        }
    }

    private static long at(int machine, int start) {
        return (long) machine << 32 | (start & 0xFFFF_FFFFL);
    }

    private List<Placement> placements(int j, Placed now) {
        Job job = plan.jobs.get(j);
        Fixed fixed = plan.fixed[j];
        Map<String, Placement> before = new HashMap<>();
        plan.snapshot.placementsOf(job.key()).forEach(placement -> before.put(placement.step(), placement));
        List<Placement> placements = new ArrayList<>();
        for (int s = 0; s < now.start().length; s++) {
            Step step = job.steps().get(s);
            Placement there = before.get(step.key());
            placements.add(fixed != null && fixed.holds(s) && there != null ? there : placement(job, step, now, s));
        }
        return placements;
    }

    private Placement placement(Job job, Step step, Placed now, int s) {
        Roster roster = plan.base.roster;
        Around around = now.around(s);
        String person = now.person()[s] == Roster.NONE ? null : roster.key(now.person()[s]);
        String machine = now.machine()[s] == Roster.NONE ? null : roster.key(now.machine()[s]);
        return switch (step) {
            case Step.Active active ->
                new Placement(
                        job.key(),
                        active.key(),
                        person,
                        machine,
                        null,
                        null,
                        0,
                        now.sittingsOf(s),
                        session(active, now, s),
                        null);
            case Step.Passive passive ->
                new Placement(
                        job.key(),
                        passive.key(),
                        null,
                        null,
                        null,
                        null,
                        0,
                        List.of(new Window(now.start()[s], now.end()[s])));
            case Step.Batch batch -> {
                String load = loadKeys.getOrDefault(at(now.machine()[s], now.fired(s)), machine + "@" + now.fired(s));
                int until = around == null ? now.end()[s] : around.until();
                yield new Placement(
                        job.key(),
                        batch.key(),
                        null,
                        machine,
                        load,
                        batch.family(),
                        batch.size(),
                        List.of(new Window(now.fired(s), until)),
                        null,
                        around == null ? null : around.tended(roster));
            }
        };
    }

    private Placement.@Nullable Session session(Step.Active active, Placed now, int s) {
        Around setup = now.around(s);
        if (setup == null || active.setup() == null) {
            return null;
        }
        Roster roster = plan.base.roster;
        int holder = now.machine()[s] == Roster.NONE ? now.person()[s] : now.machine()[s];
        String key =
                sessionKeys.getOrDefault(at(holder, setup.beforeFrom()), roster.key(holder) + "@" + setup.beforeFrom());
        return setup.session(key, active.setup().family(), roster);
    }
}

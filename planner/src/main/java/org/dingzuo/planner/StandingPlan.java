package org.dingzuo.planner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The plan that stands, read for the search: what stays, what may move, what can no longer be done as planned. */
final class StandingPlan {

    final PlanSnapshot snapshot;
    final List<Job> jobs;
    final Aims aims;
    final Route[] routes;
    final @Nullable Fixed[] fixed;
    final @Nullable Placed[] standing;
    /** True where the job can go on exactly as planned; its promise then binds every new plan. */
    final boolean[] holds;

    final int[] limit;
    final Board base;
    private final int frozenUntil;

    StandingPlan(Replanning ask) {
        snapshot = ask.snapshot();
        jobs = ask.jobs();
        aims = ask.aims();
        frozenUntil = Math.max(ask.frozenUntil(), snapshot.from());
        int size = jobs.size();
        routes = new Route[size];
        fixed = new Fixed[size];
        standing = new Placed[size];
        holds = new boolean[size];
        limit = new int[size];
        base = snapshot.board.fork();
        for (int j = 0; j < size; j++) {
            read(j);
        }
    }

    private void read(int j) {
        Job job = jobs.get(j);
        routes[j] = new Route(job);
        limit[j] = job.promisedBy() == null ? Integer.MAX_VALUE : job.promisedBy();
        List<Placement> placements = snapshot.placementsOf(job.key());
        if (placements.isEmpty()) {
            return;
        }
        Placement[] ofStep = byStep(job, placements);
        Fixed stays = fixed(routes[j], ofStep);
        Placed placed = placed(ofStep, stays);
        fixed[j] = stays;
        standing[j] = placed;
        for (int s = 0; s < ofStep.length; s++) {
            if (!stays.holds(s)) {
                base.free(ofStep[s]);
            }
        }
        holds[j] = canGoOn(routes[j], ofStep, stays);
        if (holds[j] && job.promisedBy() != null) {
            limit[j] = Math.max(limit[j], placed.finish());
        }
    }

    private static Placement[] byStep(Job job, List<Placement> placements) {
        Map<String, Placement> found = new HashMap<>();
        placements.forEach(placement -> found.put(placement.step(), placement));
        Placement[] ofStep = new Placement[job.steps().size()];
        for (int s = 0; s < ofStep.length; s++) {
            String step = job.steps().get(s).key();
            ofStep[s] = Objects.requireNonNull(
                    found.get(step),
                    () -> "step " + step + " of job " + job.key() + " has no placement. Leave steps already done out.");
        }
        return ofStep;
    }

    private Fixed fixed(Route route, Placement[] ofStep) {
        boolean[] stays = new boolean[ofStep.length];
        for (int s = 0; s < ofStep.length; s++) {
            boolean begun = ofStep[s].start() < snapshot.from();
            stays[s] = begun || (ofStep[s].start() < frozenUntil && inWindows(ofStep[s]));
            for (int i = route.firstBefore(s); i < route.endBefore(s) && !begun; i++) {
                stays[s] &= stays[route.before(i)];
            }
        }
        return new Fixed(
                stays,
                Arrays.stream(ofStep).mapToInt(Placement::start).toArray(),
                Arrays.stream(ofStep).mapToInt(Placement::end).toArray());
    }

    private Placed placed(Placement[] ofStep, Fixed stays) {
        int steps = ofStep.length;
        int[] person = new int[steps];
        int[] machine = new int[steps];
        int[] sittings = new int
                [3 * Arrays.stream(ofStep).mapToInt(p -> p.parts().size()).sum()];
        int count = 0;
        int finish = Integer.MIN_VALUE;
        for (int s = 0; s < steps; s++) {
            Placement placement = ofStep[s];
            boolean moves = !stays.holds(s);
            String who = placement.person();
            String what = placement.machine();
            person[s] = moves && who != null ? base.roster.person(who) : Roster.NONE;
            machine[s] = moves && what != null ? base.roster.machine(what) : Roster.NONE;
            finish = Math.max(finish, placement.end());
            for (Window part : moves && who != null ? placement.parts() : List.<Window>of()) {
                sittings[count++] = s;
                sittings[count++] = part.from();
                sittings[count++] = part.until();
            }
        }
        return new Placed(stays.start(), stays.end(), person, machine, Arrays.copyOf(sittings, count), finish);
    }

    private boolean canGoOn(Route route, Placement[] ofStep, Fixed stays) {
        for (int s = 0; s < ofStep.length; s++) {
            if (stays.holds(s)) {
                continue;
            }
            Placement placement = ofStep[s];
            if (!inWindows(placement)
                    || placement.start() < route.job.release()
                    || !asLong(route.steps[s], placement)) {
                return false;
            }
            for (int i = route.firstBefore(s); i < route.endBefore(s); i++) {
                Placement before = ofStep[route.before(i)];
                boolean tooLate = route.steps[route.before(i)] instanceof Step.Passive passive
                        && passive.longestWait() instanceof Integer longest
                        && placement.start() - before.start() > longest;
                if (tooLate || placement.start() < before.end()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** False when the step has become longer than what was set aside for it. */
    private boolean asLong(Step step, Placement placement) {
        int minutes = placement.parts().stream().mapToInt(Window::minutes).sum();
        return switch (step) {
            case Step.Active active ->
                placement.person() != null
                        && minutes == base.roster.minutes(base.roster.person(placement.person()), active);
            case Step.Passive passive -> minutes >= passive.leastWait();
            case Step.Batch batch -> minutes >= batch.minutes();
        };
    }

    private boolean inWindows(Placement placement) {
        for (Window part : placement.parts()) {
            int from = Math.max(part.from(), snapshot.from());
            int until = Math.min(part.until(), snapshot.until());
            String who = placement.person();
            String what = placement.machine();
            if (who != null && !base.roster.calendar[base.roster.person(who)].covers(from, until)) {
                return false;
            }
            if (what != null && !base.roster.calendar[base.roster.machine(what)].covers(from, until)) {
                return false;
            }
        }
        return true;
    }

    /** A draft in which all that can go on does, and the rest is placed around it, nearest promise first. */
    Draft draft() {
        Draft draft = emptyDraft();
        for (int j = 0; j < routes.length; j++) {
            Placed there = standing[j];
            if (holds[j] && there != null) {
                draft.put(j, there);
            }
        }
        IntStream.range(0, routes.length)
                .filter(j -> !holds[j])
                .boxed()
                .sorted(Comparator.comparingInt(j -> limit[j]))
                .forEach(j -> draft.insert(j, Ease.NONE));
        return draft;
    }

    /** A draft in which nothing of what may move is placed yet. */
    Draft emptyDraft() {
        return new Draft(base, routes, fixed, standing, limit, aims);
    }

    boolean allHold() {
        for (boolean one : holds) {
            if (!one) {
                return false;
            }
        }
        return true;
    }
}

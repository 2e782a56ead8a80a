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
            int begin = begin(ofStep[s]);
            boolean begun = begin < snapshot.from();
            stays[s] = begun || (begin < frozenUntil && canBeDone(route.steps[s], ofStep[s]));
            for (int i = route.firstBefore(s); i < route.endBefore(s) && !begun; i++) {
                stays[s] &= stays[route.before(i)];
            }
        }
        return new Fixed(
                stays,
                Arrays.stream(ofStep).mapToInt(Placement::start).toArray(),
                Arrays.stream(ofStep).mapToInt(Placement::end).toArray());
    }

    /** Who made a setup for its own work and has begun with that has begun the work. */
    private static int begin(Placement placement) {
        Placement.Session session = placement.session();
        return session != null && session.setup().until() == placement.start()
                ? session.setup().from()
                : placement.start();
    }

    private Placed placed(Placement[] ofStep, Fixed stays) {
        int steps = ofStep.length;
        int[] person = new int[steps];
        int[] machine = new int[steps];
        @Nullable Around[] around = new Around[steps];
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
            around[s] = moves ? Around.of(placement, base.roster) : null;
            finish = Math.max(finish, placement.end());
            for (Window part : moves && who != null ? placement.parts() : List.<Window>of()) {
                sittings[count++] = s;
                sittings[count++] = part.from();
                sittings[count++] = part.until();
            }
        }
        return new Placed(
                stays.start(),
                stays.end(),
                person,
                machine,
                Arrays.copyOf(sittings, count),
                Placed.orBare(around),
                finish);
    }

    private boolean canGoOn(Route route, Placement[] ofStep, Fixed stays) {
        for (int s = 0; s < ofStep.length; s++) {
            if (stays.holds(s)) {
                continue;
            }
            Placement placement = ofStep[s];
            if (!canBeDone(route.steps[s], placement)
                    || placement.start() < route.job.release()
                    || !asLong(route.steps[s], placement)
                    || !asTended(route.steps[s], placement)) {
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

    /** False when the hands around the step are no longer what it asks for. */
    private boolean asTended(Step step, Placement placement) {
        Around around = Around.of(placement, base.roster);
        return switch (step) {
            case Step.Active active -> {
                Step.Setup needed = active.setup();
                Placement.Session session = placement.session();
                yield needed == null || session == null || around == null
                        ? needed == null && session == null
                        : session.family().equals(needed.family())
                                && around.beforeUntil() - around.beforeFrom() >= needed.minutes()
                                && placement.start() >= around.beforeUntil()
                                && placement.start() <= (long) around.beforeUntil() + needed.keeps();
            }
            case Step.Passive _ -> true;
            case Step.Batch batch -> {
                Step.Tending needed = batch.tending();
                yield needed == null || around == null
                        ? needed == null && around == null
                        : around.perPiece() == needed.perPiece()
                                && around.beforeUntil() - around.beforeFrom() >= needed.loading()
                                && around.afterUntil() - around.afterFrom() >= needed.unloading();
            }
        };
    }

    private boolean canBeDone(Step step, Placement placement) {
        return inWindows(placement) && inTrustedHands(step, placement);
    }

    /** False when it lies on somebody who may no longer be given such work. Whether they have the skill was asked when it was put there. */
    private boolean inTrustedHands(Step step, Placement placement) {
        return switch (step) {
            case Step.Active active ->
                placement.person() == null
                        || base.roster.isTrusted(base.roster.person(placement.person()), active.work());
            case Step.Passive _ -> true;
            case Step.Batch batch -> {
                Around around = Around.of(placement, base.roster);
                String work = batch.tending() == null ? null : batch.tending().work();
                yield around == null || (isTrusted(around.before(), work) && isTrusted(around.after(), work));
            }
        };
    }

    private boolean isTrusted(int person, @Nullable String work) {
        return person == Roster.NONE || base.roster.isTrusted(person, work);
    }

    private boolean inWindows(Placement placement) {
        Around around = Around.of(placement, base.roster);
        if (around != null
                && !(isThere(around.before(), around.beforeFrom(), around.beforeUntil())
                        && isThere(around.after(), around.afterFrom(), around.afterUntil()))) {
            return false;
        }
        String holds = placement.machine();
        if (holds != null
                && placement.tended() != null
                && !isThere(base.roster.machine(holds), placement.start(), placement.end())) {
            return false;
        }
        for (Window part : placement.parts()) {
            String who = placement.person();
            String what = placement.machine();
            if (who != null && !isThere(base.roster.person(who), part.from(), part.until())) {
                return false;
            }
            if (what != null && !isThere(base.roster.machine(what), part.from(), part.until())) {
                return false;
            }
        }
        return true;
    }

    /** What lies in the past is over, whoever was there. */
    private boolean isThere(int resource, int from, int until) {
        return resource == Roster.NONE
                || base.roster.calendar[resource].covers(
                        Math.max(from, snapshot.from()), Math.min(until, snapshot.until()));
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

package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.dingzuo.planner.Binding.Kind;
import org.dingzuo.planner.Insertion.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one thing that binds a date: walks back from the last step over what held each step up, longest hold-up
 * first, takes each away in thought, and names the first whose absence gives an earlier date.
 */
final class Reason {

    /** A possible reason, how long it held up, and the world without it. */
    private record Suspect(Binding binding, int minutes, Supplier<World> without) {}

    private record World(Board board, Job job) {}

    private final Insertion done;
    private final List<Suspect> suspects = new ArrayList<>();

    private Reason(Insertion done) {
        this.done = done;
    }

    static Binding ofFinish(Insertion done) {
        Reason reason = new Reason(done);
        reason.followBack();
        reason.suspects.sort(Comparator.comparingInt(suspect -> -suspect.minutes()));
        Insertion again = new Insertion(done.board, done.route);
        for (Suspect suspect : reason.suspects) {
            World without = suspect.without.get();
            Outcome outcome = again.place(without.board(), new Route(without.job()));
            if (outcome == Outcome.PLACED && again.finish < done.finish) {
                return suspect.binding;
            }
        }
        // Two branches that end together: neither alone is to blame, so the longer piece of work stands for both.
        return reason.suspects.getFirst().binding;
    }

    static Binding ofRefusal(Insertion failed, Outcome outcome) {
        Step step = failed.route.steps[failed.failed];
        int from = Math.max(failed.ready[failed.failed], failed.board.roster.from);
        int until = Math.max(from, failed.board.roster.until);
        Kind kind = switch (outcome) {
            case NO_SKILL -> Kind.NO_SKILL;
            case NO_MACHINE -> Kind.NO_MACHINE;
            case TOO_LARGE -> Kind.TOO_LARGE;
            case WAIT_TOO_LONG -> Kind.WAIT;
            case NO_ROOM, PLACED -> Kind.HORIZON;
        };
        return new Binding(kind, step.key(), null, from, until);
    }

    private void followBack() {
        int step = 0;
        for (int s = 1; s < done.steps; s++) {
            step = done.end[s] > done.end[step] ? s : step;
        }
        boolean[] seen = new boolean[done.steps];
        int release = Math.max(done.route.job.release(), done.board.roster.from);
        while (!seen[step]) {
            seen[step] = true;
            suspectsOf(step);
            int before = step;
            for (int i = done.route.firstBefore(step); i < done.route.endBefore(step); i++) {
                int p = done.route.before(i);
                before = before == step || done.end[p] > done.end[before] ? p : before;
            }
            if (before == step && done.route.job.release() > done.board.roster.from) {
                suspectRelease(release);
            }
            step = before;
        }
    }

    private void suspectRelease(int release) {
        int now = done.board.roster.from;
        suspect(Kind.RELEASE, null, null, now, release, release - now, () -> {
            Job sooner = new Job(done.route.job.key(), now, done.route.job.steps(), done.route.job.promisedBy());
            return new World(done.board, sooner);
        });
    }

    private void suspectsOf(int s) {
        switch (done.route.steps[s]) {
            case Step.Active active -> {
                suspectPerson(s, active);
                if (done.machine[s] != Roster.NONE) {
                    suspectMachine(s, done.machine[s], done.end[s]);
                }
                suspectLength(s, Kind.WORK, active.minutes());
            }
            case Step.Passive passive -> suspectLength(s, Kind.WAIT, passive.leastWait());
            case Step.Batch batch -> {
                suspectMachine(s, done.machine[s], done.start[s]);
                suspectLength(s, Kind.WORK, batch.minutes());
            }
        }
    }

    private void suspectPerson(int s, Step.Active active) {
        int p = done.person[s];
        int from = done.ready[s];
        int until = active.splittable() ? done.end[s] : done.start[s];
        Lane calendar = done.board.roster.calendar[p];
        int making = calendar.minutesBetween(from, until);
        int busy = making - done.board.lanes[p].minutesBetween(from, until);
        int away = until - from - making;
        String name = done.board.roster.key(p);
        if (busy > 0) {
            suspect(Kind.PERSON_BUSY, step(s), name, from, until, busy + away, () -> {
                Board idle = done.board.fork();
                idle.lane(p).give(from, until, calendar);
                return new World(idle, done.route.job);
            });
        }
        if (away > 0) {
            suspect(Kind.PERSON_AWAY, step(s), name, from, until, away, () -> {
                return new World(present(p, from, until), done.route.job);
            });
        }
    }

    /** The board if the person were there all the time, though no less busy. */
    private Board present(int p, int from, int until) {
        Board present = done.board.fork();
        Lane calendar = done.board.roster.calendar[p];
        int t = from;
        for (int i = calendar.indexAfter(from); i < calendar.count && calendar.from[i] < until; i++) {
            present.lane(p).open(t, Math.max(t, calendar.from[i]));
            t = calendar.until[i];
        }
        present.lane(p).open(t, Math.max(t, until));
        return present;
    }

    private void suspectMachine(int s, int m, int until) {
        int from = done.ready[s];
        if (until <= from || done.board.lanes[m].covers(from, until)) {
            return;
        }
        boolean joins = done.joined[s] && done.route.steps[s] instanceof Step.Batch;
        Kind kind = joins ? Kind.LOAD : Kind.MACHINE_BUSY;
        String name = joins ? loadKey(s, m) : done.board.roster.key(m);
        suspect(kind, step(s), name, from, until, until - from, () -> {
            Board open = done.board.fork();
            open.lane(m).open(from, joins ? done.end[s] : until);
            return new World(open, done.route.job);
        });
    }

    private String loadKey(int s, int m) {
        Loads loads = done.board.loads[m];
        int i = loads.indexFrom(done.start[s]);
        boolean stands = i < loads.count && loads.start[i] == done.start[s];
        return stands ? loads.key[i] : done.board.roster.key(m) + "@" + done.start[s];
    }

    private void suspectLength(int s, Kind kind, int minutes) {
        suspect(kind, step(s), null, done.start[s], done.end[s], minutes, () -> {
            List<Step> steps = new ArrayList<>(done.route.job.steps());
            steps.set(s, shortest(steps.get(s)));
            Job shorter = new Job(done.route.job.key(), done.route.job.release(), steps, done.route.job.promisedBy());
            Board board = done.board;
            if (steps.get(s) instanceof Step.Batch) {
                // A shorter firing would not run in the standing load but beside it.
                board = done.board.fork();
                board.lane(done.machine[s]).open(done.start[s], done.end[s]);
            }
            return new World(board, shorter);
        });
    }

    private static Step shortest(Step step) {
        return switch (step) {
            case Step.Active a ->
                new Step.Active(a.key(), a.after(), 1, a.skill(), a.machineKind(), a.splittable(), a.leastChunk());
            case Step.Passive p -> new Step.Passive(p.key(), p.after(), 0, p.longestWait());
            case Step.Batch b -> new Step.Batch(b.key(), b.after(), b.machineKind(), b.family(), b.size(), 1);
        };
    }

    private String step(int s) {
        return done.route.steps[s].key();
    }

    private void suspect(
            Kind kind,
            @Nullable String step,
            @Nullable String resource,
            int from,
            int until,
            int minutes,
            Supplier<World> without) {
        suspects.add(new Suspect(new Binding(kind, step, resource, from, until), minutes, without));
    }
}

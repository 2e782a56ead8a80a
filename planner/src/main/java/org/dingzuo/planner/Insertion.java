package org.dingzuo.planner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Places one job into free time, step by step, each as early as it can end: the serial schedule generation scheme
 * (Kolisch 1996) over calendar gaps. For a chain of steps without longest waits the finish is the earliest possible
 * given what is taken; where a wait grows too long the work before it is placed again, later.
 * O(steps x people x (log gaps + gaps passed)). Not for two threads at once; reused between jobs.
 */
final class Insertion {

    /** How often work before a wait may be put off before the job is refused. */
    private static final int PUT_OFF_LIMIT = 500;

    private static final int MOST_PARTS = 64;

    enum Outcome {
        PLACED,
        NO_SKILL,
        NO_MACHINE,
        TOO_LARGE,
        WAIT_TOO_LONG,
        NO_ROOM
    }

    Route route;
    Board board;
    int steps;
    /** Position in the job of the step a refusal speaks of. */
    int failed;

    int finish;
    int[] ready = new int[16];
    int[] start = new int[16];
    int[] end = new int[16];
    int[] person = new int[16];
    int[] machine = new int[16];
    /** True when a batch step goes into a load that someone else opened. */
    boolean[] joined = new boolean[16];

    private int[] notBefore = new int[16];
    private int[] endNotBefore = new int[16];
    private Ease ease = Ease.NONE;
    private long bestWorth;

    final OwnWork own = new OwnWork();
    private final Slots slots = new Slots(own);
    private int[] trial = new int[2 * MOST_PARTS];
    private int[] best = new int[2 * MOST_PARTS];
    private int trialCount;
    private int bestCount;

    Insertion(Board board, Route route) {
        this.board = board;
        this.route = route;
    }

    /** Finds the places; the board is only read. */
    Outcome place(Board onto, Route what) {
        return place(onto, what, null, Ease.NONE);
    }

    /**
     * @param fixed what stays where it is: its steps are on the board already and are not placed again; null: nothing
     * @param how what the search lets loads wait
     */
    Outcome place(Board onto, Route what, @Nullable Fixed fixed, Ease how) {
        board = onto;
        route = what;
        ease = how;
        steps = what.steps.length;
        grow(steps);
        own.clear();
        int release = Math.max(route.job.release(), board.roster.from);
        Arrays.fill(notBefore, 0, steps, release);
        Arrays.fill(endNotBefore, 0, steps, Integer.MIN_VALUE);
        Arrays.fill(ready, 0, steps, Integer.MAX_VALUE);
        int putOffs = 0;
        for (int s = 0; s < steps; ) {
            int from = notBefore[s];
            for (int i = route.firstBefore(s); i < route.endBefore(s); i++) {
                from = Math.max(from, end[route.before(i)]);
            }
            ready[s] = Math.min(ready[s], from);
            if (fixed != null && fixed.holds(s)) {
                fixed.putInto(this, s);
                s++;
                continue;
            }
            Outcome outcome = placeStep(s, route.steps[s], from);
            if (outcome != Outcome.PLACED) {
                failed = s;
                return outcome;
            }
            int again = putOff(s);
            if (again < 0) {
                s++;
            } else if (++putOffs > PUT_OFF_LIMIT || (fixed != null && fixed.holds(again))) {
                failed = s;
                return Outcome.WAIT_TOO_LONG;
            } else {
                own.forgetFrom(again);
                s = again;
            }
        }
        finish = Integer.MIN_VALUE;
        for (int s = 0; s < steps; s++) {
            finish = Math.max(finish, end[s]);
        }
        return Outcome.PLACED;
    }

    /** Finds the place of one step alone, for those who walk through jobs themselves; it is read at position 0. */
    Outcome placeOne(Board onto, Step step, int from) {
        board = onto;
        ease = Ease.NONE;
        steps = 1;
        own.clear();
        endNotBefore[0] = Integer.MIN_VALUE;
        return placeStep(0, step, from);
    }

    private Outcome placeStep(int s, Step step, int from) {
        return switch (step) {
            case Step.Active active -> placeActive(s, active, from);
            case Step.Passive passive -> placePassive(s, passive, from);
            case Step.Batch batch -> placeBatch(s, batch, from);
        };
    }

    private Outcome placePassive(int s, Step.Passive passive, int from) {
        start[s] = from;
        end[s] = from + passive.leastWait();
        person[s] = Roster.NONE;
        machine[s] = Roster.NONE;
        return end[s] <= board.roster.until ? Outcome.PLACED : Outcome.NO_ROOM;
    }

    private Outcome placeActive(int s, Step.Active active, int from) {
        int[] people = board.roster.withSkill(active.skill());
        int[] machines = board.roster.ofKind(active.machineKind());
        if (people.length == 0 || machines.length == 0) {
            return people.length == 0 ? Outcome.NO_SKILL : Outcome.NO_MACHINE;
        }
        int earliest = Math.max(from, saturatedMinus(endNotBefore[s], active.minutes()));
        end[s] = Integer.MAX_VALUE;
        for (int p : people) {
            for (int m : machines) {
                slots.begin(board, p, m, earliest);
                int done = active.splittable()
                        ? sittings(active, earliest, end[s])
                        : oneSitting(active.minutes(), earliest, end[s]);
                if (done < end[s]) {
                    end[s] = done;
                    person[s] = p;
                    machine[s] = m;
                    int[] swap = best;
                    best = trial;
                    trial = swap;
                    bestCount = trialCount;
                }
            }
        }
        if (end[s] == Integer.MAX_VALUE) {
            return Outcome.NO_ROOM;
        }
        start[s] = best[0];
        for (int i = 0; i < bestCount; i += 2) {
            own.add(s, person[s], best[i], best[i + 1]);
            if (machine[s] != Roster.NONE) {
                own.add(s, machine[s], best[i], best[i + 1]);
            }
        }
        return Outcome.PLACED;
    }

    private int oneSitting(int minutes, int earliest, int toBeat) {
        for (int t = earliest; slots.next(t); t = slots.until) {
            if (slots.from + minutes >= toBeat) {
                break;
            }
            if (slots.until - slots.from >= minutes) {
                trial[0] = slots.from;
                trial[1] = slots.from + minutes;
                trialCount = 2;
                return trial[1];
            }
        }
        return Integer.MAX_VALUE;
    }

    private int sittings(Step.Active active, int earliest, int toBeat) {
        int left = active.minutes();
        trialCount = 0;
        for (int t = earliest; slots.next(t); t = slots.until) {
            int room = slots.until - slots.from;
            if (slots.from + left >= toBeat) {
                break;
            }
            if (room < Math.min(left, active.leastChunk())) {
                continue;
            }
            if (trialCount == trial.length) {
                trial = Arrays.copyOf(trial, 2 * trialCount);
            }
            int sitting = Math.min(room, left);
            trial[trialCount++] = slots.from;
            trial[trialCount++] = slots.from + sitting;
            left -= sitting;
            if (left == 0) {
                return slots.from + sitting;
            }
        }
        return Integer.MAX_VALUE;
    }

    private Outcome placeBatch(int s, Step.Batch batch, int from) {
        int[] machines = board.roster.ofKind(batch.machineKind());
        if (machines.length == 0) {
            return Outcome.NO_MACHINE;
        }
        int earliest = Math.max(from, saturatedMinus(endNotBefore[s], batch.minutes()));
        end[s] = Integer.MAX_VALUE;
        bestWorth = Integer.MAX_VALUE;
        boolean holdsOne = false;
        for (int m : machines) {
            if (batch.size() > board.roster.capacity(m)) {
                continue;
            }
            holdsOne = true;
            tryStanding(s, batch, m, earliest);
            tryOwn(s, batch, m, earliest);
            tryOpening(s, batch, m, earliest);
        }
        if (end[s] == Integer.MAX_VALUE) {
            return holdsOne ? Outcome.NO_ROOM : Outcome.TOO_LARGE;
        }
        person[s] = Roster.NONE;
        if (!joined[s]) {
            own.add(s, machine[s], start[s], end[s]);
        }
        return Outcome.PLACED;
    }

    private void tryStanding(int s, Step.Batch batch, int m, int earliest) {
        Loads loads = board.loads[m];
        int capacity = board.roster.capacity(m);
        for (int i = loads.indexFrom(earliest); i < loads.count; i++) {
            if (loads.start[i] + batch.minutes() >= bestWorth) {
                return;
            }
            if (loads.end[i] < bestWorth
                    && loads.end[i] - loads.start[i] >= batch.minutes()
                    && loads.used[i] + ownIn(m, loads.start[i], s) + batch.size() <= capacity
                    && loads.family[i].equals(batch.family())) {
                keep(s, m, loads.start[i], loads.end[i], true);
            }
        }
    }

    /** Lid and pot of one order may go into the load that one of them opens. */
    private void tryOwn(int s, Step.Batch batch, int m, int earliest) {
        if (own.latest <= earliest) {
            return;
        }
        for (int o = 0; o < s; o++) {
            if (route.steps[o] instanceof Step.Batch other
                    && !joined[o]
                    && machine[o] == m
                    && start[o] >= earliest
                    && end[o] < bestWorth
                    && end[o] - start[o] >= batch.minutes()
                    && other.family().equals(batch.family())
                    && ownIn(m, start[o], s) + batch.size() <= board.roster.capacity(m)) {
                keep(s, m, start[o], end[o], true);
            }
        }
    }

    private void tryOpening(int s, Step.Batch batch, int m, int earliest) {
        int opening = ease.opening(earliest);
        slots.begin(board, m, Roster.NONE, opening);
        int done = oneSitting(batch.minutes(), opening, Integer.MAX_VALUE);
        if (done < Integer.MAX_VALUE && (long) done + ease.patience() < bestWorth) {
            keep(s, m, trial[0], done, false);
        }
    }

    private void keep(int s, int m, int from, int until, boolean joins) {
        machine[s] = m;
        start[s] = from;
        end[s] = until;
        joined[s] = joins;
        bestWorth = joins ? until : (long) until + ease.patience();
    }

    /** What this job's earlier steps already put into the load that begins then. */
    private int ownIn(int m, int loadStart, int s) {
        int size = 0;
        for (int o = 0; o < s; o++) {
            if (route.steps[o] instanceof Step.Batch other && machine[o] == m && start[o] == loadStart) {
                size += other.size();
            }
        }
        return size;
    }

    /**
     * When {@code s} begins too long after a wait, asks the work before that wait to end later.
     *
     * @return the step to place again, or -1 when all is well
     */
    private int putOff(int s) {
        for (int i = route.firstBefore(s); i < route.endBefore(s); i++) {
            int wait = route.before(i);
            if (route.steps[wait] instanceof Step.Passive passive
                    && passive.longestWait() instanceof Integer longest
                    && start[s] - start[wait] > longest) {
                return endLater(wait, start[s] - longest);
            }
        }
        return -1;
    }

    private int endLater(int waitStep, int beginAt) {
        int wait = waitStep;
        int begin = beginAt;
        while (route.firstBefore(wait) < route.endBefore(wait)) {
            int last = route.before(route.firstBefore(wait));
            for (int i = route.firstBefore(wait); i < route.endBefore(wait); i++) {
                last = end[route.before(i)] > end[last] ? route.before(i) : last;
            }
            if (!(route.steps[last] instanceof Step.Passive passive)) {
                endNotBefore[last] = begin;
                return last;
            }
            begin -= passive.leastWait();
            wait = last;
        }
        notBefore[wait] = begin;
        return wait;
    }

    private void grow(int size) {
        if (size <= start.length) {
            return;
        }
        ready = new int[size];
        start = new int[size];
        end = new int[size];
        person = new int[size];
        machine = new int[size];
        joined = new boolean[size];
        notBefore = new int[size];
        endNotBefore = new int[size];
    }

    private static int saturatedMinus(int value, int minutes) {
        return value == Integer.MIN_VALUE ? value : value - minutes;
    }
}

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

    enum Outcome {
        PLACED,
        NO_SKILL,
        NOT_TRUSTED,
        NO_MACHINE,
        TOO_LARGE,
        WAIT_TOO_LONG,
        NO_ROOM
    }

    Route route;

    /** Before it nothing of the job is done, making ready included. */
    int begin;

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
    /** The setup of a step's session, or the hands around its load; null for neither. */
    @Nullable
    Around[] around = new Around[16];

    private int[] notBefore = new int[16];
    private int[] endNotBefore = new int[16];
    private Ease ease = Ease.NONE;

    final OwnWork own = new OwnWork();
    private final HandWork hands;
    private final LoadChoice loads;

    Insertion(Board board) {
        this.board = board;
        route = Route.NOTHING;
        Slots slots = new Slots(own);
        hands = new HandWork(this, slots);
        loads = new LoadChoice(this, slots);
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
        steps = what.count;
        clear();
        int putOffs = 0;
        for (int s = 0; s < steps; ) {
            int from = readyAt(s);
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
        begin = onto.roster.from;
        steps = 1;
        own.clear();
        around[0] = null;
        endNotBefore[0] = Integer.MIN_VALUE;
        return placeStep(0, step, from);
    }

    private void clear() {
        grow(steps);
        own.clear();
        begin = Math.max(route.release, board.roster.from);
        Arrays.fill(notBefore, 0, steps, begin);
        Arrays.fill(endNotBefore, 0, steps, Integer.MIN_VALUE);
        Arrays.fill(ready, 0, steps, Integer.MAX_VALUE);
    }

    private int readyAt(int s) {
        int from = notBefore[s];
        for (int i = route.firstBefore(s); i < route.endBefore(s); i++) {
            from = Math.max(from, end[route.before(i)]);
        }
        ready[s] = Math.min(ready[s], from);
        return from;
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
        around[s] = null;
        return end[s] <= board.roster.until ? Outcome.PLACED : Outcome.NO_ROOM;
    }

    private Outcome placeActive(int s, Step.Active active, int from) {
        Outcome outcome = hands.place(s, active, from, endNotBefore[s]);
        if (outcome != Outcome.PLACED) {
            return outcome;
        }
        person[s] = hands.person;
        machine[s] = hands.machine;
        start[s] = hands.sittings[0];
        end[s] = hands.end;
        Around setup = hands.setup;
        around[s] = setup;
        joined[s] = !hands.opens;
        if (setup != null && hands.opens) {
            own.addAround(s, setup.before(), setup.beforeFrom(), setup.beforeUntil());
            if (machine[s] != Roster.NONE) {
                own.addAround(s, machine[s], setup.beforeFrom(), setup.beforeUntil());
            }
        }
        for (int i = 0; i < hands.count; i += 2) {
            own.add(s, person[s], hands.sittings[i], hands.sittings[i + 1]);
            if (machine[s] != Roster.NONE) {
                own.add(s, machine[s], hands.sittings[i], hands.sittings[i + 1]);
            }
        }
        return Outcome.PLACED;
    }

    private Outcome placeBatch(int s, Step.Batch batch, int from) {
        int minutes = batch.tending() == null
                ? batch.minutes()
                : batch.minutes() + batch.tending().loading() + batch.tending().unloading();
        int earliest = Math.max(from, saturatedMinus(endNotBefore[s], minutes));
        around[s] = null;
        Outcome outcome = loads.place(s, batch, earliest, ease);
        person[s] = Roster.NONE;
        if (outcome == Outcome.PLACED) {
            Around tended = around[s];
            if (!joined[s]) {
                own.addAround(s, machine[s], start[s], end[s]);
            } else if (tended != null && tended.perPiece()) {
                own.addAround(s, machine[s], start[s], loads.heldFrom);
                own.addAround(s, machine[s], loads.heldUntil, end[s]);
            }
            if (tended != null && (!joined[s] || tended.perPiece())) {
                own.addAround(s, tended.before(), tended.beforeFrom(), tended.beforeUntil());
                own.addAround(s, tended.after(), tended.afterFrom(), tended.afterUntil());
            }
        }
        return outcome;
    }

    /** When the load of a batch step begins: the hands before it are not counted. */
    int fired(int s) {
        Around tended = around[s];
        return tended == null ? start[s] : tended.from();
    }

    int firedUntil(int s) {
        Around tended = around[s];
        return tended == null ? end[s] : tended.until();
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
        around = new Around[size];
        notBefore = new int[size];
        endNotBefore = new int[size];
    }

    static int saturatedMinus(int value, int minutes) {
        return value == Integer.MIN_VALUE ? value : value - minutes;
    }
}

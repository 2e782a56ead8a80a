package org.dingzuo.planner;

import org.dingzuo.planner.Step.Tending;
import org.jspecify.annotations.Nullable;

/** Finds hands for loading right before a load and for unloading as soon after it as somebody is there. */
final class LoadHands {

    /** How long before a load begins a piece that joins it may be put in. */
    private static final int EARLIEST_LOADING = 1_440;

    private final Insertion job;
    private final Slots slots;
    private int who;
    private int from;

    LoadHands(Insertion job, Slots slots) {
        this.job = job;
        this.slots = slots;
    }

    /**
     * The earliest new load with its hands, or null when none is over before {@code over}. The machine must be free from
     * the first hand on it to the last.
     */
    @Nullable
    Around around(int m, int minutes, Tending tending, int earliest, int over) {
        int t = earliest;
        while (true) {
            if (!loading(m, tending, t)) {
                return null;
            }
            int begin = from;
            int loader = tending.loading() == 0 ? Roster.NONE : who;
            int fire = begin + tending.loading();
            int end = fire + minutes;
            if (end + tending.unloading() >= over || !unloading(tending, end)) {
                return null;
            }
            int unloader = tending.unloading() == 0 ? Roster.NONE : who;
            int out = from + tending.unloading();
            if (out >= over) {
                return null;
            }
            slots.begin(job.board, m, Roster.NONE, begin);
            if (!slots.next(begin, 1)) {
                return null;
            }
            if (slots.from == begin && slots.until >= out) {
                return new Around(fire, end, loader, begin, fire, unloader, from, out, tending.perPiece());
            }
            // This opening of the machine is too short, wherever in it the loading begins.
            t = slots.from > begin ? slots.from : slots.until;
        }
    }

    /** Hands for one piece more in a load whose machine is held so far for others; null when there are none. */
    @Nullable
    Around joining(int m, int fire, int end, int heldFrom, int heldUntil, Tending tending, int earliest) {
        int begin = fire;
        int loader = Roster.NONE;
        if (tending.loading() > 0) {
            if (!lastBefore(heldFrom, tending, Math.max(earliest, fire - EARLIEST_LOADING))
                    || !free(m, from, heldFrom)) {
                return null;
            }
            begin = from;
            loader = who;
        }
        if (begin < earliest || !unloading(tending, end)) {
            return null;
        }
        int out = from + tending.unloading();
        if (out > heldUntil && !free(m, heldUntil, out)) {
            return null;
        }
        return new Around(
                fire,
                end,
                loader,
                begin,
                begin + tending.loading(),
                tending.unloading() == 0 ? Roster.NONE : who,
                from,
                out,
                true);
    }

    /** Whether hands that are there for the whole load do what this piece asks of them. */
    boolean serve(Around theirs, Tending tending) {
        Roster roster = job.board.roster;
        return !theirs.perPiece()
                && theirs.beforeUntil() - theirs.beforeFrom() >= tending.loading()
                && theirs.afterUntil() - theirs.afterFrom() >= tending.unloading()
                && (theirs.before() == Roster.NONE || roster.isAble(theirs.before(), tending.skill(), tending.work()))
                && (theirs.after() == Roster.NONE || roster.isAble(theirs.after(), tending.skill(), tending.work()));
    }

    int ownHeldFrom(int s, int m, int fire) {
        int held = fire;
        for (int o = 0; o < s; o++) {
            held = isIn(o, m, fire) ? Math.min(held, job.start[o]) : held;
        }
        return held;
    }

    int ownHeldUntil(int s, int m, int fire) {
        int held = Integer.MIN_VALUE;
        for (int o = 0; o < s; o++) {
            held = isIn(o, m, fire) ? Math.max(held, job.end[o]) : held;
        }
        return held;
    }

    private boolean isIn(int o, int m, int fire) {
        return job.route.steps[o] instanceof Step.Batch && job.machine[o] == m && job.fired(o) == fire;
    }

    /** Somebody and the machine at once, from {@code earliest} on; without loading just the machine. */
    private boolean loading(int m, Tending tending, int earliest) {
        if (tending.loading() == 0) {
            slots.begin(job.board, m, Roster.NONE, earliest);
            who = Roster.NONE;
            boolean found = slots.next(earliest, 1);
            from = slots.from;
            return found;
        }
        return first(m, tending, earliest, tending.loading());
    }

    private boolean unloading(Tending tending, int end) {
        if (tending.unloading() == 0) {
            from = end;
            who = Roster.NONE;
            return true;
        }
        return first(Roster.NONE, tending, end, tending.unloading());
    }

    private boolean first(int m, Tending tending, int earliest, int minutes) {
        from = Integer.MAX_VALUE;
        for (int p : job.board.roster.able(tending.skill(), tending.work())) {
            slots.begin(job.board, p, m, earliest);
            for (int t = earliest; slots.next(t, minutes) && slots.from < from; t = slots.until) {
                if (slots.until - slots.from >= minutes) {
                    from = slots.from;
                    who = p;
                    break;
                }
            }
        }
        return from != Integer.MAX_VALUE;
    }

    /** The last moment at which somebody can still put a piece in before others. */
    private boolean lastBefore(int end, Tending tending, int earliest) {
        from = Integer.MIN_VALUE;
        for (int p : job.board.roster.able(tending.skill(), tending.work())) {
            slots.begin(job.board, p, Roster.NONE, earliest);
            for (int t = earliest; slots.next(t, tending.loading()); t = slots.until) {
                int last = Math.min(slots.until, end) - tending.loading();
                if (slots.from >= end) {
                    break;
                }
                if (last >= slots.from && last > from) {
                    from = last;
                    who = p;
                }
            }
        }
        return from != Integer.MIN_VALUE;
    }

    private boolean free(int m, int start, int end) {
        if (start >= end) {
            return true;
        }
        slots.begin(job.board, m, Roster.NONE, start);
        return slots.next(start, 1) && slots.from == start && slots.until >= end;
    }
}

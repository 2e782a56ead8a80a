package org.dingzuo.planner;

import org.dingzuo.planner.Insertion.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a load for one piece: one that stands, one this job opened itself, or a new one. Hands that load and unload
 * belong to it: see {@link LoadHands}.
 */
final class LoadChoice {

    private final Insertion job;
    private final Slots slots;
    private Ease ease = Ease.NONE;
    /** End of the best so far; a load of its own counts as later by the patience the search asks for. */
    private long bestWorth;
    /** When the chosen load is joined: from when until when its machine is held without this piece. */
    int heldFrom;

    int heldUntil;
    private final LoadHands hands;

    LoadChoice(Insertion job, Slots slots) {
        this.job = job;
        this.slots = slots;
        hands = new LoadHands(job, slots);
    }

    Outcome place(int s, Step.Batch batch, int earliest, Ease how) {
        Roster roster = job.board.roster;
        int[] machines = roster.ofKind(batch.machineKind());
        if (machines.length == 0) {
            return Outcome.NO_MACHINE;
        }
        Step.Tending tending = batch.tending();
        if (tending != null && roster.able(tending.skill(), tending.work()).length == 0) {
            return roster.nobody(tending.skill());
        }
        ease = how;
        bestWorth = Integer.MAX_VALUE;
        job.end[s] = Integer.MAX_VALUE;
        job.joined[s] = true;
        boolean holdsOne = false;
        boolean runsOne = false;
        for (int m : machines) {
            boolean runs = roster.runs(m, batch.family());
            runsOne |= runs;
            if (runs && batch.size() <= roster.capacity(m)) {
                holdsOne = true;
                // The opening first: it bounds how far to look among the loads that stand.
                tryOpening(s, batch, m, earliest);
                tryStanding(s, batch, m, earliest);
                tryOwn(s, batch, m, earliest);
            }
        }
        if (job.end[s] == Integer.MAX_VALUE) {
            return holdsOne ? Outcome.NO_ROOM : runsOne ? Outcome.TOO_LARGE : Outcome.NO_MACHINE;
        }
        return Outcome.PLACED;
    }

    private void tryOpening(int s, Step.Batch batch, int m, int earliest) {
        int opening = ease.opening(earliest);
        if (batch.tending() instanceof Step.Tending tending) {
            long before = Math.min(bestWorth - ease.patience(), Integer.MAX_VALUE);
            Around found =
                    hands.around(m, batch.minutes(), tending, opening, (int) Math.max(before, Integer.MIN_VALUE));
            if (found != null) {
                keep(s, m, found.beforeFrom(), found.afterUntil(), false, found);
            }
            return;
        }
        slots.begin(job.board, m, Roster.NONE, opening);
        for (int t = opening; slots.next(t, batch.minutes()); t = slots.until) {
            int done = slots.from + batch.minutes();
            if ((long) done + ease.patience() >= bestWorth) {
                return;
            }
            if (slots.until >= done) {
                keep(s, m, slots.from, done, false, null);
                return;
            }
        }
    }

    private void tryStanding(int s, Step.Batch batch, int m, int earliest) {
        Loads loads = job.board.loads[m];
        int room = job.board.roster.capacity(m) - batch.size();
        for (int i = loads.withRoom(loads.indexFrom(earliest), room);
                i < loads.count;
                i = loads.withRoom(i + 1, room)) {
            if (loads.start[i] + batch.minutes() > bestWorth) {
                return;
            }
            if (beats(s, loads.end[i])
                    && loads.end[i] - loads.start[i] >= batch.minutes()
                    && loads.used[i] + ownIn(m, loads.start[i], s) <= room
                    && loads.family[i].equals(batch.family())) {
                join(s, batch, m, loads.start[i], loads.end[i], loads.hands(i), earliest, i);
            }
        }
    }

    /** Lid and pot of one order may go into the load that one of them opens. */
    private void tryOwn(int s, Step.Batch batch, int m, int earliest) {
        if (job.own.latest <= earliest) {
            return;
        }
        for (int o = 0; o < s; o++) {
            if (job.route.steps[o] instanceof Step.Batch other
                    && !job.joined[o]
                    && job.machine[o] == m
                    && job.fired(o) >= earliest
                    && beats(s, job.firedUntil(o))
                    && job.firedUntil(o) - job.fired(o) >= batch.minutes()
                    && other.family().equals(batch.family())
                    && ownIn(m, job.fired(o), s) + batch.size() <= job.board.roster.capacity(m)) {
                join(s, batch, m, job.fired(o), job.firedUntil(o), job.around[o], earliest, -1);
            }
        }
    }

    /** Joins a load, if it is tended as this piece needs it; {@code standing} is -1 for one of this job's own. */
    private void join(
            int s, Step.Batch batch, int m, int from, int until, @Nullable Around theirs, int earliest, int standing) {
        Step.Tending tending = batch.tending();
        if (tending == null || theirs == null) {
            if (tending == null && theirs == null) {
                keep(s, m, from, until, true, null);
            }
            return;
        }
        if (!tending.perPiece()) {
            if (hands.serve(theirs, tending) && theirs.beforeFrom() >= earliest && beats(s, theirs.afterUntil())) {
                keep(s, m, theirs.beforeFrom(), theirs.afterUntil(), true, theirs);
            }
            return;
        }
        int begin = standing < 0 ? hands.ownHeldFrom(s, m, from) : job.board.loads[m].heldFrom(standing);
        int end = standing < 0 ? hands.ownHeldUntil(s, m, from) : job.board.loads[m].heldUntil(standing);
        Around found = theirs.perPiece() ? hands.joining(m, from, until, begin, end, tending, earliest) : null;
        if (found != null && beats(s, found.afterUntil())) {
            keep(s, m, found.beforeFrom(), found.afterUntil(), true, found);
            heldFrom = begin;
            heldUntil = end;
        }
    }

    /** Joining wins over opening when both end together: one load less. */
    private boolean beats(int s, int end) {
        return job.joined[s] ? end < bestWorth : end <= bestWorth;
    }

    private void keep(int s, int m, int from, int until, boolean joins, @Nullable Around tended) {
        job.around[s] = tended;
        job.machine[s] = m;
        job.start[s] = from;
        job.end[s] = until;
        job.joined[s] = joins;
        bestWorth = joins ? until : (long) until + ease.patience();
    }

    /** What this job's earlier steps already put into the load that begins then. */
    private int ownIn(int m, int loadStart, int s) {
        int size = 0;
        for (int o = 0; o < s; o++) {
            if (job.route.steps[o] instanceof Step.Batch other && job.machine[o] == m && job.fired(o) == loadStart) {
                size += other.size();
            }
        }
        return size;
    }
}

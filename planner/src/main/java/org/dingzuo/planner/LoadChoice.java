package org.dingzuo.planner;

import org.dingzuo.planner.Insertion.Outcome;

/** Chooses a load for one piece: one that stands, one this job opened itself, or a new one. */
final class LoadChoice {

    private final Insertion job;
    private final Slots slots;
    private Ease ease = Ease.NONE;
    /** End of the best so far; a load of its own counts as later by the patience the search asks for. */
    private long bestWorth;

    LoadChoice(Insertion job, Slots slots) {
        this.job = job;
        this.slots = slots;
    }

    Outcome place(int s, Step.Batch batch, int earliest, Ease how) {
        Roster roster = job.board.roster;
        int[] machines = roster.ofKind(batch.machineKind());
        if (machines.length == 0) {
            return Outcome.NO_MACHINE;
        }
        ease = how;
        bestWorth = Integer.MAX_VALUE;
        job.end[s] = Integer.MAX_VALUE;
        job.joined[s] = true;
        boolean holdsOne = false;
        for (int m : machines) {
            if (batch.size() <= roster.capacity(m)) {
                holdsOne = true;
                // The opening first: it bounds how far to look among the loads that stand.
                tryOpening(s, batch, m, earliest);
                tryStanding(s, batch, m, earliest);
                tryOwn(s, batch, m, earliest);
            }
        }
        if (job.end[s] == Integer.MAX_VALUE) {
            return holdsOne ? Outcome.NO_ROOM : Outcome.TOO_LARGE;
        }
        return Outcome.PLACED;
    }

    private void tryOpening(int s, Step.Batch batch, int m, int earliest) {
        int opening = ease.opening(earliest);
        slots.begin(job.board, m, Roster.NONE, opening);
        for (int t = opening; slots.next(t, batch.minutes()); t = slots.until) {
            int done = slots.from + batch.minutes();
            if ((long) done + ease.patience() >= bestWorth) {
                return;
            }
            if (slots.until >= done) {
                keep(s, m, slots.from, done, false);
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
                keep(s, m, loads.start[i], loads.end[i], true);
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
                    && job.start[o] >= earliest
                    && beats(s, job.end[o])
                    && job.end[o] - job.start[o] >= batch.minutes()
                    && other.family().equals(batch.family())
                    && ownIn(m, job.start[o], s) + batch.size() <= job.board.roster.capacity(m)) {
                keep(s, m, job.start[o], job.end[o], true);
            }
        }
    }

    /** Joining wins over opening when both end together: one load less. */
    private boolean beats(int s, int end) {
        return job.joined[s] ? end < bestWorth : end <= bestWorth;
    }

    private void keep(int s, int m, int from, int until, boolean joins) {
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
            if (job.route.steps[o] instanceof Step.Batch other && job.machine[o] == m && job.start[o] == loadStart) {
                size += other.size();
            }
        }
        return size;
    }
}

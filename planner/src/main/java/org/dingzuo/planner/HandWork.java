package org.dingzuo.planner;

import java.util.Arrays;
import org.dingzuo.planner.Insertion.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Finds where hands can do a step: of everybody who can and may, at every machine of the kind, who ends it first. Work with a
 * setup goes into a session of its family that stands, or makes its own ready.
 */
final class HandWork {

    private static final int PARTS = 64;

    int person;
    int machine;
    int end;
    /** The sittings found, pairs of beginning and end. */
    int[] sittings = new int[2 * PARTS];

    int count;
    /** The setup of the session it is in, null when none is needed. */
    @Nullable
    Around setup;
    /** True when the setup is its own to make. */
    boolean opens;

    private final Insertion job;
    private final Slots slots;
    private final SessionChoice sessions;
    private int[] trial = new int[2 * PARTS];
    private int trialCount;

    HandWork(Insertion job, Slots slots) {
        this.job = job;
        this.slots = slots;
        sessions = new SessionChoice(job);
    }

    /**
     * @param s position of the step in its job
     * @param from nothing begins before it; a setup may, but not before its job
     * @param endNotBefore the step must not end before it; {@link Integer#MIN_VALUE}: no matter
     */
    Outcome place(int s, Step.Active active, int from, int endNotBefore) {
        Roster roster = job.board.roster;
        int[] people = roster.able(active.skill(), active.work());
        int[] machines = roster.ofKind(active.machineKind());
        if (people.length == 0 || machines.length == 0) {
            return people.length == 0 ? roster.nobody(active.skill()) : Outcome.NO_MACHINE;
        }
        end = Integer.MAX_VALUE;
        setup = null;
        opens = false;
        for (int p : people) {
            int minutes = roster.minutes(p, active);
            int earliest = Math.max(from, Insertion.saturatedMinus(endNotBefore, minutes));
            for (int m : machines) {
                if (active.setup() == null) {
                    int done = fit(p, m, active, 0, minutes, earliest);
                    if (done < end) {
                        keep(p, m, done);
                    }
                } else {
                    inSession(s, active, active.setup(), p, m, minutes, earliest);
                }
            }
        }
        return end == Integer.MAX_VALUE ? Outcome.NO_ROOM : Outcome.PLACED;
    }

    private void inSession(int s, Step.Active active, Step.Setup needed, int p, int m, int minutes, int earliest) {
        Sessions standing = sessions.at(m == Roster.NONE ? p : m, s);
        for (int i = 0; i < standing.count && standing.ready[i] < end; i++) {
            if (standing.family[i].equals(needed.family())
                    && standing.ready[i] - standing.from[i] >= needed.minutes()
                    && standing.limit(i + 1) > earliest
                    && (long) standing.ready[i] + needed.keeps() >= earliest) {
                int done = fit(p, m, active, 0, minutes, Math.max(earliest, standing.ready[i]));
                if (done < end
                        && done <= standing.limit(i + 1)
                        && trial[0] <= (long) standing.ready[i] + needed.keeps()) {
                    keep(p, m, done);
                    opens = false;
                    setup = Around.setup(standing.person[i], standing.from[i], standing.ready[i]);
                }
            }
        }
        int setUpFrom = Math.max(job.begin, earliest - needed.minutes());
        for (int i = standing.indexFrom(setUpFrom); i <= standing.count; i++) {
            int done = fit(p, m, active, needed.minutes(), minutes, Math.max(setUpFrom, standing.freeFrom(i)));
            if (done >= end) {
                return;
            }
            if (done <= standing.limit(i)) {
                keep(p, m, done);
                opens = true;
                setup = Around.setup(p, sittings[0] - needed.minutes(), sittings[0]);
                return;
            }
        }
    }

    private void keep(int p, int m, int done) {
        person = p;
        machine = m;
        end = done;
        int[] swap = sittings;
        sittings = trial;
        trial = swap;
        count = trialCount;
    }

    /** The end of the earliest place for {@code lead} minutes of setup with the work right after it. */
    private int fit(int p, int m, Step.Active active, int lead, int minutes, int earliest) {
        slots.begin(job.board, p, m, job.board.roster.blocks(p, active.block()), earliest);
        return active.splittable()
                ? inSittings(lead, minutes, active.leastChunk(), earliest)
                : inOne(lead, minutes, earliest);
    }

    private int inOne(int lead, int minutes, int earliest) {
        for (int t = earliest; slots.next(t, lead + minutes); t = slots.until) {
            int done = slots.from + lead + minutes;
            if (done >= end) {
                break;
            }
            if (slots.until >= done) {
                trial[0] = slots.from + lead;
                trial[1] = done;
                trialCount = 2;
                return done;
            }
        }
        return Integer.MAX_VALUE;
    }

    private int inSittings(int lead, int minutes, int leastChunk, int earliest) {
        int left = minutes;
        int before = lead;
        trialCount = 0;
        for (int t = earliest; slots.next(t, before + Math.min(left, leastChunk)); t = slots.until) {
            int room = slots.until - slots.from - before;
            if (slots.from + before + left >= end) {
                break;
            }
            if (room < Math.min(left, Math.max(1, leastChunk))) {
                continue;
            }
            if (trialCount == trial.length) {
                trial = Arrays.copyOf(trial, 2 * trialCount);
            }
            int sitting = Math.min(room, left);
            trial[trialCount++] = slots.from + before;
            trial[trialCount++] = slots.from + before + sitting;
            left -= sitting;
            if (left == 0) {
                return slots.from + before + sitting;
            }
            before = 0;
        }
        return Integer.MAX_VALUE;
    }
}

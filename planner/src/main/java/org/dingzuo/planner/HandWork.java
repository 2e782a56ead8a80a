package org.dingzuo.planner;

import java.util.Arrays;
import org.dingzuo.planner.Insertion.Outcome;

/** Finds where hands can do a step: of everybody who can, at every machine of the kind, who ends it first. */
final class HandWork {

    private static final int PARTS = 64;

    int person;
    int machine;
    int end;
    /** The sittings found, pairs of beginning and end. */
    int[] sittings = new int[2 * PARTS];

    int count;

    private final Slots slots;
    private int[] trial = new int[2 * PARTS];
    private int trialCount;

    HandWork(Slots slots) {
        this.slots = slots;
    }

    /**
     * @param from nothing begins before it
     * @param endNotBefore the step must not end before it; {@link Integer#MIN_VALUE}: no matter
     */
    Outcome place(Board board, Step.Active active, int from, int endNotBefore) {
        int[] people = board.roster.withSkill(active.skill());
        int[] machines = board.roster.ofKind(active.machineKind());
        if (people.length == 0 || machines.length == 0) {
            return people.length == 0 ? Outcome.NO_SKILL : Outcome.NO_MACHINE;
        }
        end = Integer.MAX_VALUE;
        for (int p : people) {
            int minutes = board.roster.minutes(p, active);
            int earliest = Math.max(from, Insertion.saturatedMinus(endNotBefore, minutes));
            for (int m : machines) {
                slots.begin(board, p, m, earliest);
                int done = active.splittable()
                        ? inSittings(minutes, active.leastChunk(), earliest)
                        : inOne(minutes, earliest);
                if (done < end) {
                    keep(p, m, done);
                }
            }
        }
        return end == Integer.MAX_VALUE ? Outcome.NO_ROOM : Outcome.PLACED;
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

    private int inOne(int minutes, int earliest) {
        for (int t = earliest; slots.next(t, minutes); t = slots.until) {
            int done = slots.from + minutes;
            if (done >= end) {
                break;
            }
            if (slots.until >= done) {
                trial[0] = slots.from;
                trial[1] = done;
                trialCount = 2;
                return done;
            }
        }
        return Integer.MAX_VALUE;
    }

    private int inSittings(int minutes, int leastChunk, int earliest) {
        int left = minutes;
        trialCount = 0;
        for (int t = earliest; slots.next(t, Math.min(left, leastChunk)); t = slots.until) {
            int room = slots.until - slots.from;
            if (slots.from + left >= end) {
                break;
            }
            if (room < Math.min(left, leastChunk)) {
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
}

package org.dingzuo.planner;

import java.util.Arrays;
import java.util.List;
import org.dingzuo.planner.Cap.Portion;
import org.jspecify.annotations.Nullable;

/** Caps and what is promised into their periods so far. A value: a promise makes the next one. */
public final class Caps {

    private final List<Cap> caps;
    /** By cap, then by period. Replaced, never written into. */
    private final int[][] counts;

    private Caps(List<Cap> caps, int[][] counts) {
        this.caps = caps;
        this.counts = counts;
    }

    /** With nothing promised yet. */
    public static Caps of(List<Cap> caps) {
        int[][] counts = new int[caps.size()][];
        Arrays.setAll(counts, c -> new int[caps.get(c).periods().size()]);
        return new Caps(List.copyOf(caps), counts);
    }

    /**
     * The first instant with room.
     *
     * @param at epoch minutes; {@link Planner#NEVER} for more than any period takes
     * @param full the cap that sent it away last, null when there was room at once
     */
    public record Room(int at, @Nullable Cap full) {}

    /**
     * The first instant, from one on, at which so much may still be promised: that one, or the end of a full period.
     * O(caps x periods passed).
     */
    public Room room(Portion portion, int from) {
        int at = from;
        Cap full = null;
        for (int c = 0; c < caps.size(); c++) {
            int next = room(c, portion, at);
            if (next != at) {
                full = caps.get(c);
                if (next == Planner.NEVER) {
                    return new Room(Planner.NEVER, full);
                }
                at = next;
                c = -1;
            }
        }
        return new Room(at, full);
    }

    private int room(int c, Portion portion, int from) {
        Cap cap = caps.get(c);
        int period = cap.period(from);
        if (period < 0 || !cap.counts(portion)) {
            return from;
        }
        int most = cap.most() - cap.amount(portion);
        if (most < 0) {
            return Planner.NEVER;
        }
        int at = from;
        for (int p = period; p >= 0 && counts[c][p] > most; p = cap.period(at)) {
            at = cap.periods().get(p).until();
        }
        return at;
    }

    /** After a promise for that instant. Reality may already be over a cap: it is counted all the same. */
    public Caps with(Portion portion, int promised) {
        return counted(portion, promised, 1);
    }

    /** After a promise for that instant was given back. */
    public Caps without(Portion portion, int promised) {
        return counted(portion, promised, -1);
    }

    /** What of a cap is taken in the period of an instant; 0 outside its periods. */
    public int taken(String cap, int at) {
        for (int c = 0; c < caps.size(); c++) {
            if (caps.get(c).key().equals(cap)) {
                int period = caps.get(c).period(at);
                return period < 0 ? 0 : counts[c][period];
            }
        }
        throw new IllegalArgumentException("no cap " + cap + ". Ask for one of those given.");
    }

    private Caps counted(Portion portion, int promised, int times) {
        int[][] next = counts.clone();
        for (int c = 0; c < caps.size(); c++) {
            Cap cap = caps.get(c);
            int period = cap.period(promised);
            if (period >= 0 && cap.counts(portion)) {
                next[c] = counts[c].clone();
                next[c][period] += times * cap.amount(portion);
            }
        }
        return new Caps(caps, next);
    }
}

package org.dingzuo.planner;

import java.util.Arrays;

/**
 * The sessions of similar work at one machine or, where no machine is needed, at one person's bench, sorted by
 * beginning. A session lasts from its setup to the end of its last piece; no two of them overlap, for the second setup
 * undoes the first. Same rule of change as {@link Lane}.
 */
final class Sessions {

    static final Sessions NONE = new Sessions();

    String[] key = new String[0];
    String[] family = new String[0];
    int[] person = new int[0];
    int[] from = new int[0];
    int[] ready = new int[0];
    /** Ends of the pieces in each, in no order; replaced, never written into, so that copies share them. */
    private int[][] ends = new int[0][];

    int count;

    Sessions copy() {
        Sessions copy = new Sessions();
        copy.become(this);
        return copy;
    }

    void become(Sessions other) {
        key = Arrays.copyOf(other.key, other.count + 4);
        family = Arrays.copyOf(other.family, other.count + 4);
        person = Arrays.copyOf(other.person, other.count + 4);
        from = Arrays.copyOf(other.from, other.count + 4);
        ready = Arrays.copyOf(other.ready, other.count + 4);
        ends = Arrays.copyOf(other.ends, other.count + 4);
        count = other.count;
    }

    /** Index of the session whose setup begins then, or -1. */
    int at(int setupFrom) {
        int i = indexFrom(setupFrom);
        return i < count && from[i] == setupFrom ? i : -1;
    }

    /** Index of the first session whose setup begins at or after {@code time}. */
    int indexFrom(int time) {
        int i = Arrays.binarySearch(from, 0, count, time);
        return i < 0 ? -i - 1 : i;
    }

    /** When the last piece of a session ends. */
    int end(int session) {
        int last = ready[session];
        for (int end : ends[session]) {
            last = Math.max(last, end);
        }
        return last;
    }

    /** When the one before {@code session} has ended: from then on another may be made ready. */
    int freeFrom(int session) {
        return session == 0 ? Integer.MIN_VALUE : end(session - 1);
    }

    /** When the next must have been cleared away: the next setup, or never. */
    int limit(int session) {
        return session < count ? from[session] : Integer.MAX_VALUE;
    }

    void join(int session, int end) {
        int[] more = Arrays.copyOf(ends[session], ends[session].length + 1);
        more[more.length - 1] = end;
        ends[session] = more;
    }

    void open(String newKey, String newFamily, int setter, int setupFrom, int readyAt, int end) {
        if (count == from.length) {
            become(this);
        }
        int at = indexFrom(setupFrom);
        shift(at, at + 1, count - at);
        key[at] = newKey;
        family[at] = newFamily;
        person[at] = setter;
        from[at] = setupFrom;
        ready[at] = readyAt;
        ends[at] = new int[] {end};
        count++;
    }

    /** True when the last piece has left and the session is gone. */
    boolean leave(int session, int end) {
        int[] those = ends[session];
        int last = those.length - 1;
        if (last == 0) {
            shift(session + 1, session, count - session - 1);
            count--;
            return true;
        }
        int[] fewer = Arrays.copyOf(those, last);
        for (int i = 0; i < last; i++) {
            if (those[i] == end) {
                fewer[i] = those[last];
                break;
            }
        }
        ends[session] = fewer;
        return false;
    }

    private void shift(int source, int target, int length) {
        System.arraycopy(key, source, key, target, length);
        System.arraycopy(family, source, family, target, length);
        System.arraycopy(person, source, person, target, length);
        System.arraycopy(from, source, from, target, length);
        System.arraycopy(ready, source, ready, target, length);
        System.arraycopy(ends, source, ends, target, length);
    }
}

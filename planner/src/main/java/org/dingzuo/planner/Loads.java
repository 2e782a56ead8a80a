package org.dingzuo.planner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The loads of one machine, sorted by beginning. Same rule of change as {@link Lane}. */
final class Loads {

    private static final int BLOCK = 16;
    private static final Around[] NOBODY = {};

    String[] key;
    String[] family;
    int[] start;
    int[] end;
    int[] used;
    int[] members;
    /** Who loads and unloads: nobody, one for all, or one for each piece. Replaced, never written into. */
    private Around[][] hands;

    int count;
    /** How many of them somebody tends. */
    int tended;
    /** The emptiest load of each block of loads; null while loads may change. */
    private int @Nullable [] leastUsed;

    Loads() {
        key = new String[4];
        family = new String[4];
        start = new int[4];
        end = new int[4];
        used = new int[4];
        members = new int[4];
        hands = new Around[4][];
    }

    Loads copy() {
        Loads copy = new Loads();
        copy.become(this);
        return copy;
    }

    void become(Loads other) {
        grow(other.count);
        System.arraycopy(other.key, 0, key, 0, other.count);
        System.arraycopy(other.family, 0, family, 0, other.count);
        System.arraycopy(other.start, 0, start, 0, other.count);
        System.arraycopy(other.end, 0, end, 0, other.count);
        System.arraycopy(other.used, 0, used, 0, other.count);
        System.arraycopy(other.members, 0, members, 0, other.count);
        System.arraycopy(other.hands, 0, hands, 0, other.count);
        count = other.count;
        tended = other.tended;
        leastUsed = null;
    }

    /** Index of the first load that begins at or after {@code time}. O(log loads). */
    int indexFrom(int time) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Says that they will not change any more, and makes looking for room quicker. O(loads). */
    void seal() {
        int[] made = new int[(count + BLOCK - 1) / BLOCK];
        Arrays.fill(made, Integer.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            made[i / BLOCK] = Math.min(made[i / BLOCK], used[i]);
        }
        leastUsed = made;
    }

    /** Index of the first load from {@code load} on in which no more than so much is used; {@link #count} if none. */
    int withRoom(int load, int most) {
        int[] blocks = leastUsed;
        int i = load;
        while (i < count && used[i] > most) {
            i++;
            while (blocks != null && i % BLOCK == 0 && i < count && blocks[i / BLOCK] > most) {
                i += BLOCK;
            }
        }
        return Math.min(i, count);
    }

    /** Index of the load with this key, or -1. */
    int indexOf(String wanted) {
        for (int i = 0; i < count; i++) {
            if (key[i].equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the load that begins at this very minute, or -1. */
    int at(int time) {
        int i = indexFrom(time);
        return i < count && start[i] == time ? i : -1;
    }

    /** What the machine is held for besides the run itself; the hands of one for all, or of the first piece. */
    @Nullable
    Around hands(int load) {
        return hands[load].length == 0 ? null : hands[load][0];
    }

    /** From when the machine is held: the first loading, or the run itself. */
    int heldFrom(int load) {
        int held = start[load];
        for (Around one : hands[load]) {
            held = Math.min(held, one.beforeFrom());
        }
        return held;
    }

    int heldUntil(int load) {
        int held = end[load];
        for (Around one : hands[load]) {
            held = Math.max(held, one.afterUntil());
        }
        return held;
    }

    /** Takes the minutes that somebody spends around a load out of a lane. */
    void cutHands(int load, int person, Lane lane) {
        for (Around one : hands[load]) {
            if (one.before() == person) {
                lane.cut(one.beforeFrom(), one.beforeUntil());
            }
            if (one.after() == person) {
                lane.cut(one.afterFrom(), one.afterUntil());
            }
        }
    }

    void open(String newKey, String newFamily, int from, int until, int size, @Nullable Around around) {
        leastUsed = null;
        grow(count + 1);
        int at = indexFrom(from);
        shift(at, at + 1, count - at);
        key[at] = newKey;
        family[at] = newFamily;
        start[at] = from;
        end[at] = until;
        used[at] = size;
        members[at] = 1;
        tended += around == null ? 0 : 1;
        hands[at] = around == null ? NOBODY : new Around[] {around};
        count++;
    }

    void join(int load, int size, @Nullable Around around) {
        leastUsed = null;
        used[load] += size;
        members[load]++;
        if (around != null && around.perPiece()) {
            Around[] more = Arrays.copyOf(hands[load], hands[load].length + 1);
            more[more.length - 1] = around;
            hands[load] = more;
        }
    }

    /** True when the last piece has left and the load is gone. */
    boolean leave(int load, int size, @Nullable Around around) {
        leastUsed = null;
        used[load] -= size;
        if (--members[load] > 0) {
            if (around != null && around.perPiece()) {
                hands[load] = without(hands[load], around);
            }
            return false;
        }
        tended -= hands[load].length == 0 ? 0 : 1;
        shift(load + 1, load, count - load - 1);
        count--;
        return true;
    }

    private static Around[] without(Around[] those, Around gone) {
        int last = those.length - 1;
        Around[] fewer = Arrays.copyOf(those, last);
        for (int i = 0; i < last; i++) {
            if (those[i].equals(gone)) {
                fewer[i] = those[last];
                break;
            }
        }
        return fewer;
    }

    private void shift(int source, int target, int length) {
        System.arraycopy(key, source, key, target, length);
        System.arraycopy(family, source, family, target, length);
        System.arraycopy(start, source, start, target, length);
        System.arraycopy(end, source, end, target, length);
        System.arraycopy(used, source, used, target, length);
        System.arraycopy(members, source, members, target, length);
        System.arraycopy(hands, source, hands, target, length);
    }

    private void grow(int needed) {
        if (needed <= key.length) {
            return;
        }
        int size = needed + (needed >> 1);
        key = Arrays.copyOf(key, size);
        family = Arrays.copyOf(family, size);
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        used = Arrays.copyOf(used, size);
        members = Arrays.copyOf(members, size);
        hands = Arrays.copyOf(hands, size);
    }
}

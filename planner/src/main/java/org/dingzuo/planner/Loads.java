package org.dingzuo.planner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The loads of one machine, sorted by beginning. Same rule of change as {@link Lane}. */
final class Loads {

    private static final int BLOCK = 16;

    String[] key;
    String[] family;
    int[] start;
    int[] end;
    int[] used;
    int[] members;
    int count;
    /** The emptiest load of each block of loads; null while loads may change. */
    private int @Nullable [] leastUsed;

    Loads() {
        key = new String[4];
        family = new String[4];
        start = new int[4];
        end = new int[4];
        used = new int[4];
        members = new int[4];
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
        count = other.count;
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

    void open(String newKey, String newFamily, int from, int until, int size) {
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
        count++;
    }

    void join(int load, int size) {
        leastUsed = null;
        used[load] += size;
        members[load]++;
    }

    /** True when the last piece has left and the load is gone. */
    boolean leave(int load, int size) {
        leastUsed = null;
        used[load] -= size;
        if (--members[load] > 0) {
            return false;
        }
        shift(load + 1, load, count - load - 1);
        count--;
        return true;
    }

    private void shift(int source, int target, int length) {
        System.arraycopy(key, source, key, target, length);
        System.arraycopy(family, source, family, target, length);
        System.arraycopy(start, source, start, target, length);
        System.arraycopy(end, source, end, target, length);
        System.arraycopy(used, source, used, target, length);
        System.arraycopy(members, source, members, target, length);
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
    }
}

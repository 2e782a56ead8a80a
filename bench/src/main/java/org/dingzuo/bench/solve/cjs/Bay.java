package org.dingzuo.bench.solve.cjs;

import java.util.Arrays;

/** The batches of one machine, sorted by beginning. */
final class Bay {

    int[] start = new int[16];
    int[] end = new int[16];
    int[] family = new int[16];
    int[] members = new int[16];
    int count;

    /** Index of the first batch that begins at or after {@code time}. */
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

    void enter(int begin, int until, int ofFamily) {
        int at = indexFrom(begin);
        if (at < count && start[at] == begin) {
            members[at]++;
            return;
        }
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            family = Arrays.copyOf(family, 2 * count);
            members = Arrays.copyOf(members, 2 * count);
        }
        shift(at, at + 1, count - at);
        start[at] = begin;
        end[at] = until;
        family[at] = ofFamily;
        members[at] = 1;
        count++;
    }

    void leave(int begin) {
        int at = indexFrom(begin);
        if (--members[at] == 0) {
            shift(at + 1, at, count - at - 1);
            count--;
        }
    }

    /** The earliest beginning of a new batch from {@code earliest} on, with the setups on both sides. */
    int opening(int earliest, int length, int ofFamily, int[][] setup) {
        int i = indexFrom(earliest);
        while (true) {
            int begin = i == 0 ? earliest : Math.max(earliest, end[i - 1] + setup[family[i - 1]][ofFamily]);
            if (i == count || begin + length + setup[ofFamily][family[i]] <= start[i]) {
                return begin;
            }
            i++;
        }
    }

    /** False where a batch that left had kept apart two that need a longer setup than it left room for. */
    boolean isSound(int[][] setup) {
        for (int i = 1; i < count; i++) {
            if (end[i - 1] + setup[family[i - 1]][family[i]] > start[i]) {
                return false;
            }
        }
        return true;
    }

    private void shift(int source, int target, int length) {
        System.arraycopy(start, source, start, target, length);
        System.arraycopy(end, source, end, target, length);
        System.arraycopy(family, source, family, target, length);
        System.arraycopy(members, source, members, target, length);
    }
}

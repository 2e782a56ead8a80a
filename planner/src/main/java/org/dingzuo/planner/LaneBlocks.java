package org.dingzuo.planner;

/**
 * Sums up the gaps of a lane that does not change any more, block by block, so that a walk along a full year passes many
 * short gaps at once.
 */
final class LaneBlocks {

    private static final int SIZE = 32;

    private final int[] longest;
    private final int[] minutes;

    private LaneBlocks(int blocks) {
        longest = new int[blocks];
        minutes = new int[blocks];
    }

    static LaneBlocks of(Lane lane) {
        LaneBlocks made = new LaneBlocks((lane.count + SIZE - 1) / SIZE);
        for (int i = 0; i < lane.count; i++) {
            int gap = lane.until[i] - lane.from[i];
            made.longest[i / SIZE] = Math.max(made.longest[i / SIZE], gap);
            made.minutes[i / SIZE] += gap;
        }
        return made;
    }

    /** The same gap, or, from the beginning of a block on, the first of a block with a gap of so many minutes. */
    int passShort(int gap, int least) {
        int i = gap;
        while (i % SIZE == 0 && i / SIZE < longest.length && longest[i / SIZE] < least) {
            i += SIZE;
        }
        return i;
    }

    /** The gap after the block that begins with this one and ends by then; this one itself when there is none. */
    int wholeBlockBefore(Lane lane, int gap, int end) {
        int next = gap + SIZE;
        return gap % SIZE == 0 && next <= lane.count && lane.until[next - 1] <= end ? next : gap;
    }

    /** Of the whole block that begins with this gap. */
    int minutes(int gap) {
        return minutes[gap / SIZE];
    }
}

package org.dingzuo.planner;

import org.jspecify.annotations.Nullable;

/**
 * Walks forward through the time that is free for one person, one machine, or both at once, less what the job being
 * placed has already taken for itself, and where the work asks for it in blocks of a kind only. After {@link #next} the
 * slot is {@code [from, until)}.
 */
final class Slots {

    int from;
    int until;

    private final OwnWork own;
    private final Cursor first = new Cursor();
    private final Cursor second = new Cursor();
    private final Cursor third = new Cursor();
    private boolean two;
    private boolean picky;

    Slots(OwnWork own) {
        this.own = own;
    }

    /** Starts the walk at {@code time}. The second resource is {@link Roster#NONE} when only one is needed. */
    void begin(Board board, int resource, int other, int time) {
        begin(board, resource, other, null, time);
    }

    /** The same, inside these blocks only; null: anywhere. */
    void begin(Board board, int resource, int other, @Nullable Lane blocks, int time) {
        first.begin(board.lanes[resource], resource, time);
        two = other != Roster.NONE;
        if (two) {
            second.begin(board.lanes[other], other, time);
        }
        picky = blocks != null;
        if (blocks != null) {
            third.begin(blocks, Roster.NONE, time);
        }
    }

    /**
     * The next slot that ends after {@code time}, clipped to begin there; false when there is none left.
     *
     * @param least slots of gaps shorter than this may be passed over; a slot that is given may still be shorter
     */
    boolean next(int time, int least) {
        int t = time;
        while (first.at(t, least)) {
            from = first.from;
            until = first.until;
            if ((two && !narrow(second, least)) || (picky && from < until && !narrow(third, least))) {
                return false;
            }
            if (from < until) {
                return true;
            }
            t = from;
        }
        return false;
    }

    /** Leaves of the slot what is also the other's; where they do not meet, it begins when the other does and is empty. */
    private boolean narrow(Cursor other, int least) {
        if (!other.at(from, least)) {
            return false;
        }
        from = other.from;
        until = Math.min(until, other.until);
        return true;
    }

    private final class Cursor {
        private @Nullable Lane lane;
        private int resource;
        private int gap;
        private int from;
        private int until;

        void begin(Lane newLane, int newResource, int time) {
            lane = newLane;
            resource = newResource;
            gap = newLane.indexAfter(time);
        }

        boolean at(int time, int least) {
            Lane gaps = lane;
            int t = time;
            while (gaps != null) {
                gap = gaps.longEnough(gaps.indexAfter(t, gap), least);
                if (gap >= gaps.count) {
                    return false;
                }
                from = Math.max(gaps.from[gap], t);
                until = gaps.until[gap];
                if (own.latest <= from) {
                    return true;
                }
                from = own.firstFree(resource, from);
                if (from < until) {
                    until = own.nextTaken(resource, from, until);
                    return true;
                }
                t = from;
            }
            return false;
        }
    }
}

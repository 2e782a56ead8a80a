package org.dingzuo.planner;

import org.jspecify.annotations.Nullable;

/**
 * Walks forward through the time that is free for one person, one machine, or both at once, less what the job being
 * placed has already taken for itself. After {@link #next} the slot is {@code [from, until)}.
 */
final class Slots {

    int from;
    int until;

    private final OwnWork own;
    private final Cursor first = new Cursor();
    private final Cursor second = new Cursor();
    private boolean two;

    Slots(OwnWork own) {
        this.own = own;
    }

    /** Starts the walk at {@code time}. The second resource is {@link Roster#NONE} when only one is needed. */
    void begin(Board board, int resource, int other, int time) {
        first.begin(board, resource, time);
        two = other != Roster.NONE;
        if (two) {
            second.begin(board, other, time);
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
            if (!two) {
                from = first.from;
                until = first.until;
                return true;
            }
            if (!second.at(first.from, least)) {
                return false;
            }
            if (second.from < first.until) {
                from = second.from;
                until = Math.min(first.until, second.until);
                return true;
            }
            t = second.from;
        }
        return false;
    }

    private final class Cursor {
        private @Nullable Lane lane;
        private int resource;
        private int gap;
        private int from;
        private int until;

        void begin(Board board, int newResource, int time) {
            Lane newLane = board.lanes[newResource];
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

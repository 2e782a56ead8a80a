package org.dingzuo.planner;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The desks that stand ready, lent to whoever quotes. Not one per thread: a server's virtual threads come and go with
 * every request. When all are lent a new one is made, and forgotten if there is no place to put it back.
 */
final class QuotingDesks {

    private static final int PLACES = 16;
    private static final AtomicReferenceArray<@Nullable Quoting> DESKS = new AtomicReferenceArray<>(PLACES);

    private QuotingDesks() {}

    static Quoting borrow(PlanSnapshot snapshot, Job job) {
        Quoting desk = DESKS.getAndSet(place(), null);
        return desk == null ? new Quoting(snapshot, job) : desk;
    }

    /** After a quote that threw, do not give back: the desk may be in disorder. */
    static void giveBack(Quoting desk) {
        DESKS.set(place(), desk);
    }

    /** Threads spread over the places, so that they seldom meet. */
    private static int place() {
        return (int) (Thread.currentThread().threadId() & (PLACES - 1));
    }
}

package org.dingzuo.ordering.booking;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;

/** Lets one studio's buyers in one after the other. Only a queue: who may change the plan is decided by its row, on every node. */
@Component
public class BookingQueue {
    /** Studios that share a lock wait for each other a moment; that costs time, never truth. */
    private static final int LOCKS = 1_024;

    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(each -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);

    /** Begin no transaction before it: whoever waits here must not hold a connection. Studios may share a turn; right bookings do not rest
     *  on it but on the database. */
    public <T> T inTurn(StudioId studio, Supplier<T> work) {
        var lock = locks[Math.floorMod(studio.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

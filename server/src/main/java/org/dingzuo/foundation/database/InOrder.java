package org.dingzuo.foundation.database;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Lets transactions to the database in the order in which their people came ({@link Arrival}). The pool alone gives a free connection
 *  to whoever happens to ask just then; under load some would wait for a multiple of what the others wait. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class InOrder implements TransactionExecutionListener {
    private final PriorityQueue<Waiting> line = new PriorityQueue<>(Comparator.comparingLong(Waiting::arrival));
    private final Set<TransactionExecution> inside = ConcurrentHashMap.newKeySet();
    private int free;

    private record Waiting(long arrival, Semaphore called) {}

    InOrder(@Value("${dingzuo.database.connections}") int connections) {
        this.free = connections;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        var waiting = new Waiting(Arrival.moment(), new Semaphore(0));
        if (!enters(waiting)) {
            waiting.called().acquireUninterruptibly();
        }
        inside.add(transaction);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            leave(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        leave(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        leave(transaction);
    }

    private synchronized boolean enters(Waiting waiting) {
        if (free > 0) {
            free--;
            return true;
        }
        line.add(waiting);
        return false;
    }

    private void leave(TransactionExecution transaction) {
        if (inside.remove(transaction)) {
            callNext();
        }
    }

    private synchronized void callNext() {
        var next = line.poll();
        if (next == null) {
            free++;
        } else {
            next.called().release();
        }
    }
}

package org.dingzuo.foundation.database;

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

/** Lets transactions to the database in the order in which they come. The pool alone gives a free connection to whoever happens to ask
 *  just then; under load some would wait for a multiple of what the others wait. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class InOrder implements TransactionExecutionListener {
    private final Semaphore places;
    private final Set<TransactionExecution> inside = ConcurrentHashMap.newKeySet();

    InOrder(@Value("${dingzuo.database.connections}") int connections) {
        this.places = new Semaphore(connections, true);
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        places.acquireUninterruptibly();
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

    private void leave(TransactionExecution transaction) {
        if (inside.remove(transaction)) {
            places.release();
        }
    }
}

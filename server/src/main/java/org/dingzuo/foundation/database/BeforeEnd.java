package org.dingzuo.foundation.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For what this process's memory must not keep of a transaction that may yet be undone. */
public final class BeforeEnd {
    private BeforeEnd() {}

    /** Runs the work before the caller's transaction commits or is undone, while it still holds its locks. The work must not touch the
     *  database. */
    public static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                work.run();
            }
        });
    }
}

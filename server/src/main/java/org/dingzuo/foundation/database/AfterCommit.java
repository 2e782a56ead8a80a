package org.dingzuo.foundation.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For what only this process's memory has to learn from a change. An after-commit listener of the framework would do the same and keep
 *  book of it in a second transaction while the first still has its connection: as many of those at once as there are connections
 *  would wait for each other for ever. */
public final class AfterCommit {
    private AfterCommit() {}

    /** Runs the work when the caller's transaction has committed, and never if it does not. The work must not touch the database. */
    public static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}

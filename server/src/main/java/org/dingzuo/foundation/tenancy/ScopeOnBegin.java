package org.dingzuo.foundation.tenancy;

import java.util.List;
import javax.sql.DataSource;
import org.dingzuo.foundation.tenancy.StudioScope.Scope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells the database, at the start of each transaction, which studio it serves. */
@Component
class ScopeOnBegin implements TransactionExecutionListener {
    private static final Logger log = LoggerFactory.getLogger(ScopeOnBegin.class);

    /** The event publication registry keeps its own rows, which belong to no studio, on threads of its own. */
    private static final List<String> UNSCOPED_TRANSACTIONS = List.of("org.springframework.modulith.events");

    private final JdbcClient db;

    ScopeOnBegin(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        // Here and not after the begin: a refusal after it would leave the connection bound to the thread.
        if (StudioScope.current() == null && !isExempt(transaction.getTransactionName())) {
            throw new IllegalStateException("Transaction " + transaction.getTransactionName()
                    + " has no scope; open one with StudioScope.call or StudioScope.unscoped");
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || !(StudioScope.current() instanceof Scope.Studio(var id))) {
            return;
        }
        try {
            db.sql("select set_config('app.studio_id', :id, true)")
                    .param("id", id.toString())
                    .query(String.class)
                    .single();
        } catch (RuntimeException broken) {
            // Unscoped means no rows at all, so it is safe to go on to the rollback.
            log.error("scope not set studioId={}", id, broken);
            transaction.setRollbackOnly();
        }
    }

    private static boolean isExempt(String name) {
        return UNSCOPED_TRANSACTIONS.stream().anyMatch(name::startsWith);
    }
}

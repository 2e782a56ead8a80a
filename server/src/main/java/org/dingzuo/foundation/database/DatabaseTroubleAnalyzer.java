package org.dingzuo.foundation.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a page of stack into two sentences when the database is why the app cannot start. */
final class DatabaseTroubleAnalyzer extends AbstractFailureAnalyzer<DatabaseTrouble> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseTrouble trouble) {
        return new FailureAnalysis(String.valueOf(trouble.getMessage()), trouble.advice(), trouble);
    }
}

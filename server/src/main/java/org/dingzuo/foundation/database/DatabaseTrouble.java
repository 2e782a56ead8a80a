package org.dingzuo.foundation.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; says why and what the keeper of the machine can do. */
public final class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String advice;

    DatabaseTrouble(String problem, String advice) {
        this(problem, advice, null);
    }

    DatabaseTrouble(String problem, String advice, @Nullable Throwable cause) {
        super(problem, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}

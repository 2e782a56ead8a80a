package org.dingzuo.aftercare.cases;

import java.util.Set;

/** Where a case stands. */
public enum CaseState {
    /** The maker owes an answer. */
    OPEN,
    /** A remedy is offered and stands until its buyer answers. */
    OFFERED,
    /** Agreed to, and not done yet. */
    AGREED,
    DONE,
    WITHDRAWN,
    REFUSED;

    Set<CaseState> next() {
        return switch (this) {
            case OPEN -> Set.of(OFFERED, WITHDRAWN, REFUSED);
            // Declined: the maker answers anew. Money that goes at once is done as it is agreed.
            case OFFERED -> Set.of(AGREED, DONE, OPEN, WITHDRAWN);
            // The order that was to put it right was not paid, or was stopped.
            case AGREED -> Set.of(DONE, OFFERED, OPEN);
            case DONE, WITHDRAWN, REFUSED -> Set.of();
        };
    }

    public boolean mayBecome(CaseState other) {
        return next().contains(other);
    }
}

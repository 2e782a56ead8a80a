package org.dingzuo.studio.web;

import java.time.LocalDate;

/** Days that a plan could ever speak of; farther ones would only break arithmetic. */
final class Reach {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private Reach() {}

    static boolean covers(LocalDate day) {
        return !day.isBefore(FIRST) && day.isBefore(LAST);
    }
}

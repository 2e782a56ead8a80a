package org.dingzuo.studio;

import java.time.LocalDate;

/** Days on which carriers do not run, both included. @param reason may be empty */
public record CarrierStop(LocalDate from, LocalDate to, String reason) {
    /** Longest stop in days, first and last included. */
    public static final int MOST_DAYS = 60;

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

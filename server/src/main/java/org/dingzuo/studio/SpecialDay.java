package org.dingzuo.studio;

import java.time.LocalDate;

/** A day on which the studio departs from the calendar. */
public record SpecialDay(LocalDate day, Kind kind, String reason) {
    public enum Kind {
        /** Nobody works. */
        CLOSED,
        /** Worked as on that weekday, holiday or not. */
        WORKED
    }
}

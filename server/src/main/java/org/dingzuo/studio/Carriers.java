package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On which days carriers come and parcels are on their way: every day that lies in no stop. @param stops none lies over another */
public record Carriers(List<CarrierStop> stops) {
    public Optional<CarrierStop> stopOn(LocalDate day) {
        return stops.stream().filter(stop -> stop.covers(day)).findFirst();
    }

    /** That day, or the first after it on which they run. */
    public LocalDate onOrAfter(LocalDate day) {
        var next = day;
        for (var stop = stopOn(next); stop.isPresent(); stop = stopOn(next)) {
            next = stop.get().to().plusDays(1);
        }
        return next;
    }

    /** The day on which what leaves then has been on the road for so many days on which they run. @param days at least 0 */
    public LocalDate arrival(LocalDate leaves, int days) {
        var day = leaves;
        for (int left = days; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }
}

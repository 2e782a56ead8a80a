package org.dingzuo.promise;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one promise adds to the counters of caps, as columns of one statement. Empty where no cap asks. */
record Taking(UUID[] caps, Date[] periods, Integer[] amounts, Integer[] mosts) {

    static Taking of(List<Cap> caps, LocalDate day, Portion portion) {
        var ids = new ArrayList<UUID>();
        var periods = new ArrayList<Date>();
        var amounts = new ArrayList<Integer>();
        var mosts = new ArrayList<Integer>();
        for (var cap : caps) {
            var amount = portion.of(cap);
            if (amount > 0) {
                ids.add(cap.id().value());
                periods.add(Date.valueOf(cap.period().of(day)));
                amounts.add(amount);
                mosts.add(cap.most());
            }
        }
        return new Taking(
                ids.toArray(UUID[]::new),
                periods.toArray(Date[]::new),
                amounts.toArray(Integer[]::new),
                mosts.toArray(Integer[]::new));
    }

    boolean isNothing() {
        return caps.length == 0;
    }
}

package org.dingzuo.promise;

import java.time.LocalDate;
import java.util.Map;
import org.dingzuo.studio.CarrierStop;
import org.jspecify.annotations.Nullable;

/** On which day something may be promised to leave.
 *  @param day null: none within the plan
 *  @param because what sent it to that day last, a full cap or a stop of the carriers; null: nothing did */
record LeavingDay(@Nullable LocalDate day, @Nullable Because because) {
    static Because because(CarrierStop stop) {
        return new Because(
                "no-carrier",
                Map.of("from", stop.from().toString(), "until", stop.to().toString()));
    }
}

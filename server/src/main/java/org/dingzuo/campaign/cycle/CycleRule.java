package org.dingzuo.campaign.cycle;

import java.time.LocalTime;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;

/** How a studio's rounds come about.
 *  @param opens the hour at which booking opens on its day
 *  @param least designs in a line-up, from 1
 *  @param most designs in a line-up, at most 12
 *  @param places of the whole round, 1 to 500
 *  @param designPlaces of each design, 1 to 500
 *  @param minutes hands-on minutes that a round may take on
 *  @param hold what somebody who means it puts down for a design, given back or counted toward the deposit
 *  @param version as last read, for If-Match */
public record CycleRule(
        Words name,
        CycleCalendar calendar,
        LocalTime opens,
        int least,
        int most,
        int places,
        int designPlaces,
        int minutes,
        Money hold,
        Weights weights,
        long version) {

    CycleRule at(long read) {
        return new CycleRule(name, calendar, opens, least, most, places, designPlaces, minutes, hold, weights, read);
    }

    /** What a voice counts: like below rank below hold. The second rank counts one less than the first, and so on, never less than a
     *  like. */
    public record Weights(int like, int rank, int hold) {
        public static final Weights USUAL = new Weights(1, 4, 10);
    }
}

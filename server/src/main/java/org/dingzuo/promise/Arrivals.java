package org.dingzuo.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dingzuo.materials.leadtime.Wait;

/** When everything that a piece is made of may be here, as the planner counts.
 *  @param sure minute by which it surely is
 *  @param likely equally likely minutes, sorted; one where no more is known */
record Arrivals(int sure, List<Integer> likely) {
    /** Half of all, four of five: for less nobody would be asked to begin. */
    private static final List<Double> TRIED = List.of(0.8, 0.5);

    static Arrivals of(Wait coming, Instant now) {
        return new Arrivals(
                minute(coming.sure(), now),
                coming.likely().stream().map(days -> minute(days, now)).toList());
    }

    private static int minute(int days, Instant now) {
        return Promises.nextMinute(days == 0 ? now : now.plus(Duration.ofDays(days)));
    }

    boolean isSpread() {
        return likely.size() > 1;
    }

    /** For which of them the work could be planned, besides the sure one; the later ones first. */
    List<Integer> sooner() {
        return TRIED.stream()
                .map(share -> likely.get((int) Math.ceil(share * likely.size()) - 1))
                .filter(minute -> minute < sure)
                .distinct()
                .toList();
    }
}

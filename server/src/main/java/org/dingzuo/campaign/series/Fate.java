package org.dingzuo.campaign.series;

import java.util.Set;

/** What becomes of a seat when its series starts without some designs. */
enum Fate {
    /** Paid, and all of it is made. */
    RUNS,
    /** All of it is made once it is paid: its hold goes on. */
    STAYS_UNPAID,
    /** Paid, and some of it is made: its buyer chooses. */
    ASKED,
    /** None of it is made, or it is neither whole nor paid. */
    LOST;

    static Fate of(Seat seat, boolean paid, Set<String> dropped) {
        var stays = seat.without(dropped).size();
        if (stays == seat.designs().size()) {
            return paid ? RUNS : STAYS_UNPAID;
        }
        return paid && stays > 0 ? ASKED : LOST;
    }
}

package org.dingzuo.bench.quarter;

import java.util.Random;

/** What becomes of a buyer's resolution. */
enum Temper {
    PAYS,
    PAYS_LATE,
    NEVER_PAYS,
    WITHDRAWS,
    THINKS_AGAIN;

    static Temper of(Random dice) {
        var draw = dice.nextInt(100);
        if (draw < 6) {
            return NEVER_PAYS;
        }
        if (draw < 12) {
            return PAYS_LATE;
        }
        if (draw < 16) {
            return WITHDRAWS;
        }
        return draw < 23 ? THINKS_AGAIN : PAYS;
    }
}

package org.dingzuo.bench.ways;

import java.util.Random;

/** What becomes of a buyer's resolution. */
enum Temper {
    PAYS,
    NEVER_PAYS,
    PAYS_LATE,
    WITHDRAWS;

    static Temper of(Random dice) {
        return switch (dice.nextInt(10)) {
            case 0 -> NEVER_PAYS;
            case 1 -> PAYS_LATE;
            case 2 -> WITHDRAWS;
            default -> PAYS;
        };
    }
}

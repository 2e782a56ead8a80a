package org.dingzuo.bench.ways;

import java.time.LocalDate;

/** One way of taking orders, in one studio. */
interface Way {
    Workshop workshop();

    Buyers buyers();

    /** At eight: what buyers and makers do of themselves. Called every day. */
    void morning(LocalDate today);

    /** What is taken beyond a cap now, by what its buyers remember and by what the house says. */
    int capsPassed();

    /** Whether both rounds are over. */
    boolean isOver(LocalDate today);

    String name();
}

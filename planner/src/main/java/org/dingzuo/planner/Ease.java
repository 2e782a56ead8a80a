package org.dingzuo.planner;

/**
 * How long loads are let wait, the search's decisions beside the order of jobs.
 *
 * @param hold minutes a newly opened load is kept open so that others may join
 * @param openFrom instead of that, the instant until which it is held, so that a piece that is ready then may join;
 *     not looked at when it has passed or is more than two days off
 * @param patience minutes a piece would rather wait for a standing load than open one of its own
 */
record Ease(int hold, int openFrom, int patience) {

    static final Ease NONE = new Ease(0, Integer.MIN_VALUE, 0);

    private static final int LONGEST_HOLD = 2 * 1_440;

    int opening(int earliest) {
        return openFrom > earliest && openFrom - earliest <= LONGEST_HOLD ? openFrom : earliest + hold;
    }
}
